import type { Metadata } from 'next'
import { ContinueScreen } from '@/components/start/continue-screen'

export const metadata: Metadata = { title: 'Continue on this device', robots: { index: false } }

export default async function ContinuePage({ params }: { params: Promise<{ code: string }> }) {
  return <ContinueScreen code={decodeURIComponent((await params).code)} />
}
