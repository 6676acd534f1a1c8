import type { Metadata } from 'next'
import { CompareScreen } from '@/components/snapshot/compare-screen'

export const metadata: Metadata = { title: 'Two snapshots', description: 'What changed between two sealed results.', robots: { index: false, follow: false }, referrer: 'no-referrer' }

type Query = { readonly [name: string]: string | string[] | undefined }

export default async function ComparePage({ searchParams }: { searchParams: Promise<Query> }) {
  const { a, b } = await searchParams
  return <CompareScreen first={typeof a === 'string' ? a : null} second={typeof b === 'string' ? b : null} />
}
