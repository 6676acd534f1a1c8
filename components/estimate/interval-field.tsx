'use client'
import { useId, useRef, type ReactNode } from 'react'
import { Said } from '@/components/announce/said'
import type { Scale } from '@/lib/model/estimate'
import type { Estimate } from '@/lib/model/workshop'
import type { FieldName, FieldRange } from '@/lib/words/check-interval'
import { fieldMessages as say } from '@/lib/words/messages-field'
import { formatPercent, percentOf } from '@/lib/words/numbers'
import { chanceSteps, evenSteps, fineChanceSteps, stepBy, type StepRule } from '@/lib/words/step'
import { controlClasses } from '@/components/ui/field-frame'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { Dots } from './dots'
import { answerOf, lineOf } from './interval-draft'
import { IntervalHelp } from './interval-help'
import { IntervalIssues, showPlain } from './interval-issues'
import { SaidBack } from './said-back'
import { Stepper } from './stepper'
import { useIntervalDraft } from './use-interval-draft'

export type IntervalFieldProps = {
  readonly id: string
  /** What is asked for: the group's name for those who listen. */
  readonly label: string
  /** `percent`: values are fractions, shown and typed as per cent. `plain`: numbers as they are. */
  readonly unit: 'percent' | 'plain'
  readonly value: Estimate | null
  /** The whole answer, or null while it is incomplete or in disorder. */
  readonly onChange: (next: Estimate | null) => void
  /** Ends of a range, in the value's own unit; 0 (and 1) may stand alone when `allowExact`. */
  readonly min: number
  readonly max: number
  readonly allowExact?: boolean
  readonly onDontKnow?: () => void
  /** Three small fields and their messages only: no line, sentence or picture. */
  readonly compact?: boolean
  readonly disabled?: boolean
  /** Step rule in shown units (per cent for `percent`); by default that of chances, or a hundredth of the range. */
  readonly steps?: StepRule
  /** Scale the answer is spread on; by default logit for `percent`, ln for `plain`. */
  readonly scale?: Scale
  /** A unit inside plain fields. */
  readonly suffix?: string
  /** The neutral ladder of chances behind the field; on by default for `percent`. */
  readonly ladder?: boolean
  /** The answer in words; by default the 8-in-10 sentence. Pass a function of the answer for a question's own words. */
  readonly saidBack?: (answer: Estimate) => ReactNode
  /** Stands under the sentence, beside the picture. */
  readonly children?: ReactNode
}

const order: readonly FieldName[] = ['low', 'high', 'best']
const labels: { readonly [F in FieldName]: { readonly label: string; readonly meaning: string } } = {
  low: { label: say.lowLabel, meaning: say.lowMeaning },
  high: { label: say.highLabel, meaning: say.highMeaning },
  best: { label: say.bestLabel, meaning: say.bestMeaning },
}

/** Low, high and best guess, asked in that order, as text with steppers; one line for all three; said back in words and as 20 dots. */
export function IntervalField(props: IntervalFieldProps) {
  const { id, label, unit, value, onChange, compact = false, disabled = false, children } = props
  const range: FieldRange = { unit, min: props.min, max: props.max, allowExact: props.allowExact ?? false }
  const acts = useIntervalDraft({ id, value, range, onChange })
  const { draft } = acts
  const answer = answerOf(draft, range)
  const scale = props.scale ?? (unit === 'percent' ? 'logit' : 'ln')
  const lowInput = useRef<HTMLInputElement>(null)
  const labelId = useId()
  const issuesId = `${id}-issues`
  const step = (field: FieldName, by: number) => acts.set(field, stepped({ from: draft.parts[field] ?? startOf(field, draft.parts, by, range), by, blank: draft.parts[field] === null, props }))
  const fields = order.map((field) => (
    <div key={field} className={cx('min-w-0', compact ? 'flex-1 basis-[104px] max-sm:basis-full' : 'max-sm:grid max-sm:grid-cols-[1fr_178px] max-sm:items-center max-sm:gap-3 sm:flex sm:flex-col')}>
      <label htmlFor={`${id}-${field}`} className={cx('block', compact && 'mb-1')}>
        <span className={cx('font-semibold', compact ? 'text-[12.5px]' : 'max-sm:text-[16px]')}>{labels[field].label}</span>
        {!compact && <span className="mt-px block text-[12px] leading-4 text-ink2 sm:mb-[7px] sm:min-h-8 max-sm:text-[13.5px] max-sm:leading-[18px]">{labels[field].meaning}</span>}
      </label>
      <Stepper
        id={`${id}-${field}`}
        label={labels[field].label}
        describedBy={issuesId}
        value={draft.texts[field]}
        {...(props.suffix === undefined ? {} : { suffix: props.suffix })}
        {...(field === 'low' ? { inputRef: lowInput } : {})}
        invalid={draft.doubt !== null && draft.doubt.kind !== 'ambiguousLine' && draft.doubt.kind !== 'single' && draft.doubt.place === field}
        disabled={disabled}
        small={compact}
        onType={(text) => acts.type(field, text)}
        onLeave={() => acts.leave(field)}
        onStep={(by) => step(field, by)}
      />
    </div>
  ))
  const issues = <IntervalIssues id={issuesId} acts={acts} range={range} onAskLow={() => lowInput.current?.focus()} />
  return (
    <div role="group" aria-labelledby={labelId} onFocus={() => acts.setFocused(true)} onBlur={() => acts.setFocused(false)} className="min-w-0">
      <span id={labelId} className="sr-only">{label}</span>
      {compact ? (
        <div className="flex flex-wrap gap-2">{fields}</div>
      ) : (
        <div className="grid gap-3 sm:grid-cols-[repeat(3,minmax(0,158px))_minmax(0,1fr)]">
          {fields}
          <div className="min-w-0 max-sm:hidden sm:flex sm:flex-col">
            <label htmlFor={`${id}-line`}>
              <span className="font-semibold">{say.lineLabel}</span>
              <span className="mt-px mb-[7px] block min-h-8 text-[12px] leading-4 text-ink2">{say.lineMeaning}</span>
            </label>
            <input
              id={`${id}-line`}
              type="text"
              autoComplete="off"
              spellCheck={false}
              disabled={disabled}
              value={draft.line ?? lineOf(draft, range)}
              aria-describedby={issuesId}
              aria-invalid={(draft.doubt?.kind === 'notNumber' && draft.doubt.place === 'line') || undefined}
              onChange={(event) => acts.typeLine(event.target.value)}
              onBlur={acts.leaveLine}
              onKeyDown={(event) => event.key === 'Enter' && acts.leaveLine()}
              className={cx(controlClasses, 'h-10 text-[17px] font-medium')}
            />
          </div>
        </div>
      )}
      <div className={cx(compact ? 'mt-2' : 'mt-3 space-y-1')}>
        {issues}
        {!compact && <IntervalHelp parts={draft.parts} range={range} ladder={props.ladder ?? unit === 'percent'} />}
      </div>
      {!compact && (
        <div className="mt-3 grid gap-x-6 gap-y-4 sm:grid-cols-[minmax(0,1fr)_300px] sm:items-end">
          <div className="min-w-0 max-sm:order-2">
            <Said as="div" on="change" className="serif text-[17px] leading-[25px]">
              {answer !== null && (props.saidBack?.(answer) ?? <SaidBack answer={answer} unit={unit} />)}
            </Said>
            {children !== undefined && <div className="mt-3">{children}</div>}
          </div>
          <div className="min-w-0 max-sm:order-1">
            {answer !== null && isDrawable(answer, scale) && <Dots estimate={answer} scale={scale} ceiling={unit === 'percent' ? 1 : props.max} show={unit === 'percent' ? (tick) => formatPercent(tick, 2) : showPlain} />}
          </div>
        </div>
      )}
      {props.onDontKnow !== undefined && <Button size="small" className="mt-2" disabled={disabled} onClick={props.onDontKnow}>{say.dontKnow}</Button>}
    </div>
  )
}

/** A range on the ln scale has no picture below or around 0. */
function isDrawable(answer: Estimate, scale: Scale): boolean {
  if (typeof answer === 'number') return answer >= 0
  return scale === 'logit' || (answer.low >= 0 && answer.mid > 0)
}

/** Where the first step of an empty field starts from: beside what is there already, else at the end of the range. */
function startOf(field: FieldName, parts: { readonly [F in FieldName]: number | null }, by: number, range: FieldRange): number {
  if (field === 'best') return (by > 0 ? parts.low : parts.high) ?? (by > 0 ? range.min : range.max)
  if (field === 'high') return parts.low ?? (by > 0 ? range.min : range.max)
  return parts.high ?? (by > 0 ? range.min : range.max)
}

function stepped({ from, by, blank, props }: { readonly from: number; readonly by: number; readonly blank: boolean; readonly props: IntervalFieldProps }): number {
  const percent = props.unit === 'percent'
  const rule = props.steps ?? (percent ? (props.min < 0.001 ? fineChanceSteps : chanceSteps) : evenSteps((props.max - props.min) / 100))
  const shown = (value: number) => (percent ? percentOf(value) : value)
  if (blank && (from === props.min || from === props.max)) return from
  const next = stepBy(shown(from), by, { rule, min: shown(props.min), max: shown(props.max) })
  return percent ? Number((next / 100).toPrecision(12)) : next
}

