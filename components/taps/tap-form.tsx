'use client'
import { Said } from '@/components/announce/said'
import { TapButtons } from '@/components/board/tap-buttons'
import { tapHint } from '@/components/board/taps'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { nearestTap, type TapField } from '@/lib/words/card-taps'
import { tapIds } from '@/lib/words/tap-ids'
import { fill } from '@/lib/words/fill'
import { tapLabels } from '@/lib/words/messages-cards'
import { tapMessages as say } from '@/lib/words/messages-taps'
import { tapFields } from '@/lib/workshop/count-taps'
import type { Card } from '@/lib/workshop/types'
import { useTapping } from './use-tapping'

/** Three rows of six buttons; what the card says stands behind "as the card says", never pressed before somebody presses it. */
export function TapForm({ round, card, person }: { readonly round: string; readonly card: Card | null; readonly person: string }) {
  const { draft, status, problem, tap } = useTapping(round, person)
  // A card from the library brings figures; one that was typed a minute ago has none to agree with.
  const stated = card !== null && !tapFields.some((field) => card.assumed.includes(field)) ? card : null
  const words = (field: TapField) => (stated === null ? null : tapLabels[nearestTap(field, stated.numbers[field])].word)
  return (
    <div className="grid gap-4">
      {stated !== null && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Button aria-pressed={tapFields.every((field) => draft[field] === 'right')} onClick={() => tap({ cost: 'right', reductionIfScheming: 'right', reductionIfNotScheming: 'right' })} className="max-sm:w-full">{say.allRight}</Button>
          <span className="twin">{fill(say.kept, { word: tapFields.map((field) => words(field)?.toLowerCase()).join(', ') })}</span>
        </div>
      )}
      {tapFields.map((field) => {
        const answer = draft[field]
        const pressed = answer === undefined || answer === null ? null : answer === 'right' ? words(field) : tapLabels[answer].word
        return (
          <div key={field}>
            <div className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="font-semibold max-sm:text-[16px]">{say[field]}</span>
              <button type="button" aria-pressed={answer === null} onClick={() => tap({ ...draft, [field]: null })} className="min-h-6 rounded-control px-1 text-[13px] text-pen underline-offset-2 hover:underline aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:before:content-['✓_'] max-sm:min-h-11 max-sm:text-[15px]">
                {say.unknown}<span className="sr-only">: {say[field]}</span>
              </button>
            </div>
            <TapButtons
              label={say[field]}
              options={tapIds.map((name) => ({ name: tapLabels[name].word, hint: tapHint(field, name) }))}
              pressed={pressed}
              onPress={(word) => {
                const name = tapIds.find((entry) => tapLabels[entry].word === word)
                if (name !== undefined) tap({ ...draft, [field]: name })
              }}
            />
          </div>
        )
      })}
      {problem !== null ? <Note tone="bad" said>{problem}</Note> : (
        <Said on="change" className={status === 'received' ? 'text-good font-semibold' : status === 'failed' ? 'text-warn' : 'text-ink2'}>
          {status === 'received' ? say.received : status === 'sending' ? say.sending : status === 'failed' ? say.offline : say.waiting}
        </Said>
      )}
    </div>
  )
}
