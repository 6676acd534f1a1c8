'use client'
import { useState } from 'react'
import { Said } from '@/components/announce/said'
import { midOf } from '@/lib/model/estimate'
import { delaySentence } from '@/lib/words/belief-sentences'
import { delayButtonEtas, delayButtonIds, delayButtonOf, delayLabels, delayLabelText, type DelayButtonId } from '@/lib/words/delay-buttons'
import { riseFromEta } from '@/lib/words/delay-sensitivity'
import { fill } from '@/lib/words/fill'
import { delayButtonTexts, delayMessages } from '@/lib/words/messages-delay'
import { bestGuess } from '@/lib/words/question-list'
import { Button } from '@/components/ui/button'
import { ChoiceList } from './choice-list'
import { DelayMoved } from './delay-moved'
import { DelayNumbers } from './delay-numbers'
import { useAnswerForm } from './form-context'
import { MovedNote } from './moved-note'
import { Segments } from './words'
import { WhyLine } from './why-line'

const KEY = 'belief/delaySensitivity'

/** Q5: six buttons whose labels show what they do to this person's own q; in numbers in the full form (F1). */
export function DelayQuestion({ label }: { readonly label: string }) {
  const { own, board, edit, developer, readOnly, form, next } = useAnswerForm()
  const answer = own.answers[KEY]
  const stored = answer?.state === 'answered' ? answer.estimate : null
  const chosen = stored === null ? null : delayButtonOf(stored)
  const [inNumbers, setInNumbers] = useState(form === 'full' && stored !== null && chosen === null)
  const q = bestGuess(own, board.settings, 'pCatastropheFromOthers').value
  if (q <= 0 || q >= 1) return <p className="serif text-[17px] leading-[25px]">{delayMessages.skipped}</p>
  const labels = delayLabels(q)
  const choose = (id: DelayButtonId) => {
    const estimate = delayButtonEtas[id]
    edit({ kind: 'setAnswer', key: KEY, value: { state: 'answered', estimate, asked: { q, points: riseFromEta(q, midOf(estimate)) * 100, button: id } } })
  }
  return (
    <div className="grid gap-4">
      {inNumbers ? (
        <DelayNumbers q={q} label={label} />
      ) : (
        <ChoiceList
          label={label}
          disabled={readOnly}
          chosen={chosen}
          onChoose={choose}
          choices={delayButtonIds.map((id) => {
            const shown = labels.find((each) => each.id === id)
            return { id, label: delayButtonTexts[id].label, anchor: id === 'none' ? fill(delayButtonTexts.none.anchor, { developer }) : delayButtonTexts[id].anchor, aside: shown === undefined ? '' : delayLabelText(shown) }
          })}
        />
      )}
      {form === 'full' && <Button size="small" variant="text" className="justify-self-start" onClick={() => setInNumbers(!inNumbers)}>{inNumbers ? delayMessages.buttons : delayMessages.numbers}</Button>}
      <Said as="div" on="change">
        {stored !== null && <p className="serif text-[17px] leading-[25px]"><Segments segments={delaySentence(q, stored)} /></p>}
        {stored !== null && !readOnly && (
          <span className="mt-2 flex gap-2">
            <Button size="small" onClick={next}>{delayMessages.yes}</Button>
            <Button size="small" onClick={() => edit({ kind: 'setAnswer', key: KEY, value: null })}>{delayMessages.change}</Button>
          </span>
        )}
      </Said>
      <WhyLine answerKey={KEY} />
      <DelayMoved />
      <MovedNote answerKey={KEY} />
    </div>
  )
}
