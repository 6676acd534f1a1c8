import type { ShownPhase } from '@/components/shell/phase-list'
import { fillRich, type Segment } from '@/lib/words/fill'
import { tourMessages } from '@/lib/words/messages-room'

export type TourFacts = { readonly cards: number; readonly question: string; /** Asks on everybody's list; null while it is worked out. */ readonly shared: number | null }

/** Which screen each step of the tour shows, and what of it comes into view. */
export const tourPlaces: readonly { readonly phase: ShownPhase; readonly target: string | null }[] = [
  { phase: 'board', target: null },
  { phase: 'estimate', target: null },
  { phase: 'priorities', target: null },
  { phase: 'reveal', target: null },
  { phase: 'reveal', target: 'quiet' },
]

/** What a step says (questions.md section 6). */
export function tourText(step: number, { cards, question, shared }: TourFacts): readonly Segment[] {
  switch (step) {
    case 0: return fillRich(tourMessages[0], { cards })
    case 1: return fillRich(tourMessages[1], { question })
    case 2: return fillRich(tourMessages[2])
    case 3: return fillRich(tourMessages[3], { shared: shared ?? '…', cards })
    default: return fillRich(tourMessages[4])
  }
}
