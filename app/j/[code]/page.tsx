import type { Metadata } from 'next'
import { JoinScreen } from '@/components/start/join-screen'

export const metadata: Metadata = { title: 'Join', robots: { index: false } }

export default async function JoinPage({ params }: { params: Promise<{ code: string }> }) {
  return <JoinScreen code={decodeURIComponent((await params).code)} />
}
