import type { Metadata } from 'next'
import { WallScreen } from '@/components/wall/wall-screen'

export const metadata: Metadata = { title: 'Wall', robots: { index: false } }

export default async function WallPage({ params }: { params: Promise<{ id: string }> }) {
  return <WallScreen workshopId={(await params).id} />
}
