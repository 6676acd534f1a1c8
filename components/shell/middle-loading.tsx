import { Said } from '@/components/announce/said'
import { shellLabels as labels } from '@/lib/words/labels-shell'
/** Holds the place of a screen that is on its way, without numbers that later jump. */
export function MiddleLoading() {
  return (
    <Said as="div" className="grid gap-4">
      <span className="sr-only">{labels.loading}</span>
      <div aria-hidden className="h-8 w-72 max-w-full rounded-control bg-sunk" />
      <div aria-hidden className="h-40 rounded-sheet border border-line bg-sheet" />
      <div aria-hidden className="h-40 rounded-sheet border border-line bg-sheet" />
    </Said>
  )
}
