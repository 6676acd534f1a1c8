import type { Metadata } from 'next'
import { WorkshopScreen } from '@/components/shell/workshop-screen'

export const metadata: Metadata = { title: 'Workshop', robots: { index: false } }

export default async function WorkshopPage({ params }: { params: Promise<{ id: string }> }) {
  return <WorkshopScreen workshopId={(await params).id} />
}
