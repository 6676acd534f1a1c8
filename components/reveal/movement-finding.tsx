import type { MovementCount } from '@/lib/disagreement/movement-counts'
import type { Workshop } from '@/lib/model/workshop'
import { fill } from '@/lib/words/fill'
import { movementMessages as say } from '@/lib/words/messages-rounds'
import { movementLines } from '@/lib/words/results-movement'
import { storyText } from '@/lib/words/story-texts'
import { Finding } from './finding'

/** How a round moved from the one before, question by question, with the reasons people gave. Nothing where there is no round before. */
export function MovementFinding({ moved, rounds, workshop }: { readonly moved: { readonly [input: string]: MovementCount }; readonly rounds: { readonly before: number; readonly round: number } | null; readonly workshop: Workshop }) {
  if (rounds === null || Object.keys(moved).length === 0) return null
  const lines = movementLines(moved, (id) => workshop.regimes.filter((regime) => regime.id === id).map((regime) => storyText(regime).name)[0] ?? id)
  return (
    <Finding id="movement" title={fill(lines.length === 0 ? say.titleNobody : say.title, rounds)} twin={say.twin} startsOpen>
      <dl className="text-[13.5px] leading-5 max-sm:text-[15px]">
        {lines.map(({ input, label, sentence }) => (
          <div key={input} className="grid gap-x-6 border-t border-line py-1.5 first:border-t-0 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]"><dt className="font-semibold">{label}</dt><dd className="text-ink2">{sentence}</dd></div>
        ))}
      </dl>
    </Finding>
  )
}
