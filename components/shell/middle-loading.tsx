import { Said } from '@/components/announce/said'
import { shellLabels as labels } from '@/lib/words/labels-shell'

/** Holds the place of a screen that is on its way, with its heading, and without numbers that later jump. */
export function MiddleLoading() {
  return <LoadingBlocks heading />
}

/** The same for a part of a page that has its heading. */
export function LoadingBlocks({ heading = false }: { readonly heading?: boolean }) {
  const Words = heading ? 'h1' : 'p'
  return (
    <Said as="div" className="grid gap-4">
      <Words className="sr-only">{labels.loading}</Words>
      <div aria-hidden className="h-8 w-72 max-w-full rounded-control bg-sunk" />
      <div aria-hidden className="h-40 rounded-sheet border border-line bg-sheet" />
      <div aria-hidden className="h-40 rounded-sheet border border-line bg-sheet" />
    </Said>
  )
}
