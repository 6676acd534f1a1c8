import type { ReactNode } from 'react'
import type { MovementCount } from '@/lib/disagreement/movement-counts'
import type { Workshop } from '@/lib/model/workshop'
import { fill } from '@/lib/words/fill'
import { movementMessages as say } from '@/lib/words/messages-rounds'
import { movementLines } from '@/lib/words/results-movement'
import { dumbbellMessages } from '@/lib/words/results-pair-messages'
import { storyText } from '@/lib/words/story-texts'
import { Finding } from './finding'

/** How a round moved from the one before, question by question, with the reasons people gave. Nothing where there is no round before. */
export function MovementFinding({ moved, rounds, workshop, children }: {
  readonly moved: { readonly [input: string]: MovementCount }
  readonly rounds: { readonly before: number; readonly round: number } | null
  readonly workshop: Workshop
  /** Draws one question's movement; without it there are words only, as in group figures. */
  readonly children?: ((input: string, label: string) => ReactNode) | false
}) {
  if (rounds === null || Object.keys(moved).length === 0) return null
  const lines = movementLines(moved, (id) => workshop.regimes.filter((regime) => regime.id === id).map((regime) => storyText(regime).name)[0] ?? id)
  const draw = children === undefined || children === false ? null : children
  const twin = draw === null || lines.length === 0 ? say.twin : `${fill(dumbbellMessages.twin, rounds)} ${say.twin}`
  return (
    <Finding id="movement" title={fill(lines.length === 0 ? say.titleNobody : say.title, rounds)} twin={twin} startsOpen>
      <div className="grid grid-cols-1 gap-x-8 gap-y-5 text-[13.5px] leading-5 max-sm:text-[15px] sm:grid-cols-2">
        {lines.map(({ input, label, sentence }) => (
          <section key={input} className="min-w-0 border-t border-line pt-2.5">
            <h3 className="font-semibold">{label}</h3>
            <p className="mb-2 text-ink2">{sentence}</p>
            {draw?.(input, label)}
          </section>
        ))}
      </div>
    </Finding>
  )
}
