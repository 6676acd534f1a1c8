import type { View } from '@/lib/model/workshop'
import { whyMessages as say } from '@/lib/words/messages-rounds'
import { beliefKeys, beliefWords } from '@/lib/words/results-questions'
import type { SharedWhy } from '@/lib/workshop/types'
import { resultsLabels as labels } from '@/lib/words/labels-results'
import { Finding } from './finding'

type Line = { readonly input: string; readonly text: string; readonly name: string | null }

/** The lines of why, question by question: beside the name, or in random order without one. Nothing when nobody wrote any. */
export function WhysFinding({ views, whys, nameOf }: { readonly views: readonly View[]; readonly whys: readonly SharedWhy[]; readonly nameOf: (viewId: string) => string }) {
  const named = views.filter(({ kind }) => kind === 'participant').flatMap((view): readonly Line[] => Object.entries(view.why ?? {}).map(([input, text]) => ({ input, text, name: nameOf(view.id) })))
  const lines: readonly Line[] = [...named, ...whys.map(({ input, text }) => ({ input, text, name: null }))].filter(({ text }) => text.trim() !== '')
  if (lines.length === 0) return null
  const groups = [...beliefKeys, 'regimeWeights', 'other'].map((key) => ({ key, lines: lines.filter(({ input }) => groupOf(input) === key) })).filter((group) => group.lines.length > 0)
  return (
    <Finding id="whys" title={say.title} twin={whys.length > 0 ? say.twinShuffled : say.twinNamed}>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {groups.map((group) => (
          <section key={group.key}>
            <h3 className="text-[13.5px] leading-5 font-semibold">{headOf(group.key)}</h3>
            <ul className="mt-1 grid gap-1.5 text-[13.5px] leading-5 max-sm:text-[15px]">
              {group.lines.map(({ input, text, name }, at) => <li key={`${input} ${at}`} className="border-l-3 border-edge pl-2.5 break-words">“{text}”{name !== null && <span className="text-ink2"> {name}</span>}</li>)}
            </ul>
          </section>
        ))}
      </div>
    </Finding>
  )
}

function groupOf(input: string): string {
  return beliefKeys.find((key) => key === input) ?? (input === 'regimeWeights' ? input : 'other')
}

function headOf(key: string): string {
  const belief = beliefKeys.find((known) => known === key)
  if (belief !== undefined) return beliefWords[belief].label
  return key === 'regimeWeights' ? labels.weights : labels.storiesAndCards
}
