'use client'
import { WorkshopConnection } from '@/components/doc/workshop-connection'
import { Shell } from './shell'

export function WorkshopScreen({ workshopId }: { readonly workshopId: string }) {
  return <WorkshopConnection workshopId={workshopId}><Shell /></WorkshopConnection>
}
