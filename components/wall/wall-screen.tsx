'use client'
import { WorkshopConnection } from '@/components/doc/workshop-connection'
import { Wall } from './wall'

/** The projector's page. It opens the stage and the board to read, so nothing sealed can reach it. */
export function WallScreen({ workshopId }: { readonly workshopId: string }) {
  return <WorkshopConnection workshopId={workshopId} projector><Wall workshopId={workshopId} /></WorkshopConnection>
}
