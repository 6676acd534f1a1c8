import type { Metadata } from 'next'
import { SnapshotScreen } from '@/components/snapshot/snapshot-screen'

// Nothing of a workshop in a preview of the link, a search engine or the address that others are told.
export const metadata: Metadata = { title: 'Snapshot', description: 'A sealed result.', robots: { index: false, follow: false }, referrer: 'no-referrer' }

export default async function SnapshotPage({ params }: { params: Promise<{ id: string }> }) {
  return <SnapshotScreen id={(await params).id} />
}
