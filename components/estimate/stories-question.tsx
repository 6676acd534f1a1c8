'use client'
import { useState } from 'react'
import { Minus, Plus } from 'lucide-react'
import { Said } from '@/components/announce/said'
import { useAnnounce } from '@/components/announce/use-announce'
import { decisionsSentence } from '@/lib/words/belief-sentences'
import { fill } from '@/lib/words/fill'
import { decisionMessages } from '@/lib/words/messages-stories'
import { formatNumber } from '@/lib/words/numbers'
import { personalOrder } from '@/lib/words/personal-order'
import { storyText, type StoryText } from '@/lib/words/story-texts'
import { leftToPlace, stepCount } from '@/lib/words/ten-decisions'
import { StoryMark } from '@/components/charts/story-mark'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { cx } from '@/components/ui/cx'
import { useAnswerForm } from './form-context'
import { MovedNote } from './moved-note'
import { useDeferredText } from './use-deferred-text'
import { usePressRepeat } from './use-press-repeat'
import { Segments, Words } from './words'
import { WhyLine } from './why-line'

const SLOTS = 10

/** Q6: ten decisions, placed one by one; no counter moves another. */
export function StoriesQuestion() {
  const { own, board, edit, personId, readOnly, form } = useAnswerForm()
  const { regimes } = board.settings
  const stories = personalOrder(regimes.map((regime, place) => ({ place, story: storyText(regime, chooserName(regime)) })), ({ story }) => story.id, personId)
  const left = leftToPlace(own.counters)
  const names = new Map(stories.map(({ story }) => [story.id, story.name]))
  const step = (regime: string, direction: 1 | -1) => {
    const value = stepCount(own.counters, regime, { direction, size: form === 'full' ? 0.5 : 1 })
    if (own.answers.weights !== undefined) edit({ kind: 'setAnswer', key: 'weights', value: null })
    edit({ kind: 'setCounter', regime, value })
  }
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <span aria-hidden className="flex gap-1">
          {Array.from({ length: SLOTS }, (_, slot) => <span key={slot} className={cx('h-[18px] w-[13px] rounded-[2px] border', slot < 10 - left ? 'border-pen bg-pen' : 'border-edge')} />)}
        </span>
        <Said as="span" on="change" className={cx('font-semibold', left < 0 && 'text-bad')}>{left < 0 ? fill(decisionMessages.tooMany, { over: formatNumber(-left, 1) }) : fill(decisionMessages.left, { left: formatNumber(left, 1) })}</Said>
      </div>
      <ul className="grid border-t border-line">
        {stories.map(({ place, story }) => (
          <StoryRow key={story.id} story={story} place={place} count={own.counters[story.id] ?? 0} full={left <= 0} disabled={readOnly} onStep={(direction) => step(story.id, direction)} />
        ))}
      </ul>
      <Said on="change" className="serif text-[17px] leading-[25px]">{left < 10 && <Segments segments={decisionsSentence(own.counters, names)} />}</Said>
      <NoneFits />
      <WhyLine answerKey="weights" />
      <MovedNote answerKey="weights" />
    </div>
  )

  function chooserName(regime: (typeof regimes)[number]): string | null {
    return regime.kind === 'sharedValues' ? (regime.chooserView ?? null) : null
  }
}

function StoryRow({ story, place, count, full, disabled, onStep }: {
  readonly story: StoryText
  readonly place: number
  readonly count: number
  readonly full: boolean
  readonly disabled: boolean
  readonly onStep: (direction: 1 | -1) => void
}) {
  useAnnounce(`${story.name}: ${formatNumber(count, 1)}`, { on: 'change' })
  const fewer = usePressRepeat(() => onStep(-1))
  const more = usePressRepeat(() => onStep(1))
  const side = 'inline-flex size-8 shrink-0 touch-manipulation items-center justify-center border border-edge bg-sheet enabled:hover:bg-sunk disabled:text-ink3 disabled:opacity-60 max-sm:size-12'
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-b border-line py-2.5">
      <h3 className="flex items-center gap-2 font-semibold sm:self-end max-sm:text-[16px]"><StoryMark index={place} />{story.name}</h3>
      <p className="text-[13px] leading-[18px] text-ink2 sm:self-start max-sm:order-last max-sm:col-span-2 max-sm:text-[14px] max-sm:leading-5"><Words text="{sentence}" values={{ sentence: plain(story.sentence) }} /> <em>{fill(decisionMessages.like, { like: story.like })}</em></p>
      <div role="group" aria-label={story.name} className="flex items-center sm:col-start-2 sm:row-span-2 sm:row-start-1">
        <button type="button" disabled={disabled || count <= 0} aria-label={fill(decisionMessages.take, { story: story.name })} className={cx(side, 'rounded-l-control border-r-0')} {...fewer}><Minus aria-hidden size={14} strokeWidth={2.2} /></button>
        <span className="flex h-8 w-12 items-center justify-center border border-edge text-[17px] font-medium max-sm:h-12 max-sm:w-16 max-sm:text-[19px]">{formatNumber(count, 1)}</span>
        <button type="button" disabled={disabled || full || count >= 10} aria-label={fill(decisionMessages.add, { story: story.name })} className={cx(side, 'rounded-r-control border-l-0')} {...more}><Plus aria-hidden size={14} strokeWidth={2.2} /></button>
      </div>
    </li>
  )
}

/** The catalogue marks a word of the sentence; a workshop's own sentence has no marks. */
function plain(sentence: string): string {
  return sentence.replaceAll('*', '')
}

/** A note for the facilitator when no story fits. */
function NoneFits() {
  const { own, edit, readOnly } = useAnswerForm()
  const kept = own.meta['note']
  const note = typeof kept === 'string' ? kept : ''
  const [open, setOpen] = useState(note !== '')
  const { text, onChange, onBlur } = useDeferredText(note, (value) => edit({ kind: 'setMeta', key: 'note', value: value === '' ? null : value }))
  if (!open) return <Button size="small" className="justify-self-start" disabled={readOnly} onClick={() => setOpen(true)}>{decisionMessages.noneFits}</Button>
  return <TextField label={decisionMessages.noneFits} hint={decisionMessages.noneFitsNote} value={text} maxLength={200} disabled={readOnly} onChange={onChange} onBlur={onBlur} />
}
