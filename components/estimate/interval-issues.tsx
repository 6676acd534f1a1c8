'use client'
import type { ReactNode } from 'react'
import { CircleAlert, Info } from 'lucide-react'
import { Said } from '@/components/announce/said'
import type { FieldRange, Finding } from '@/lib/words/check-interval'
import { fill } from '@/lib/words/fill'
import { fieldMessages as say } from '@/lib/words/messages-field'
import { formatCount, formatNumber, formatOneIn, formatPercent } from '@/lib/words/numbers'
import { readAsFraction } from '@/lib/words/parse-number'
import { Button } from '@/components/ui/button'
import { findingsOf, showNumber, type Doubt } from './interval-draft'
import type { IntervalActs } from './use-interval-draft'

/** What the field asks back, one thing at a time: quotes the number and offers the way out. */
export function IntervalIssues({ id, acts, range, onAskLow }: { readonly id: string; readonly acts: IntervalActs; readonly range: FieldRange; readonly onAskLow: () => void }) {
  const { draft } = acts
  const finding = findingsOf(draft, range)[0]
  return (
    <Said as="div" on="change" id={id}>
      {draft.doubt !== null ? <DoubtText doubt={draft.doubt} acts={acts} range={range} onAskLow={onAskLow} /> : finding !== undefined && <FindingText finding={finding} acts={acts} range={range} onAskLow={onAskLow} />}
    </Said>
  )
}

function DoubtText({ doubt, acts, range, onAskLow }: { readonly doubt: Doubt; readonly acts: IntervalActs; readonly range: FieldRange; readonly onAskLow: () => void }) {
  switch (doubt.kind) {
    case 'notNumber':
      return <Issue text={range.unit === 'percent' ? fill(say.notNumber, { typed: doubt.typed }) : fill(say.notNumberPlain, { typed: doubt.typed })} />
    case 'ambiguous': {
      const fraction = readAsFraction(doubt.value)
      const text = fill(say.ambiguous, { asPercent: formatPercent(doubt.value), inPercent: formatOneIn(doubt.value), asFraction: formatPercent(fraction), inFraction: formatOneIn(fraction) })
      return (
        <Issue text={text}>
          <Button size="small" onClick={() => acts.settle('percent')}>{formatPercent(doubt.value)}</Button>
          <Button size="small" onClick={() => acts.settle('fraction')}>{formatPercent(fraction)}</Button>
        </Issue>
      )
    }
    case 'ambiguousLine': {
      const asPercent = doubt.values.map((value) => formatPercent(value)).join(', ')
      const asFraction = doubt.values.map((value) => formatPercent(readAsFraction(value))).join(', ')
      return (
        <Issue text={fill(say.ambiguousMany, { asPercent, asFraction })}>
          <Button size="small" onClick={() => acts.settle('percent')}>{asPercent}</Button>
          <Button size="small" onClick={() => acts.settle('fraction')}>{asFraction}</Button>
        </Issue>
      )
    }
    case 'single':
      return (
        <Issue text={say.single}>
          <Button size="small" onClick={() => { acts.giveRange(doubt.value); onAskLow() }}>{say.giveRange}</Button>
          {range.allowExact && <Button size="small" onClick={() => acts.exactly(doubt.value)}>{fill(say.exactly, { value: showNumber(doubt.value, range) })}</Button>}
        </Issue>
      )
  }
}

function FindingText({ finding, acts, range, onAskLow }: { readonly finding: Finding; readonly acts: IntervalActs; readonly range: FieldRange; readonly onAskLow: () => void }) {
  const show = (value: number) => showNumber(value, range)
  switch (finding.kind) {
    case 'crossed':
      return (
        <Issue text={fill(say.crossed, { low: show(finding.low), high: show(finding.high) })}>
          <Button size="small" onClick={acts.swap}>{say.swap}</Button>
          <Button size="small" onClick={onAskLow}>{say.willFix}</Button>
        </Issue>
      )
    case 'bestOutside':
      return <Issue text={fill(say.bestOutside, { best: show(finding.best), low: show(finding.low), high: show(finding.high) })} />
    case 'zeroInRange':
      return (
        <Issue text={range.unit === 'percent' ? fill(say.zeroInRange, { n: formatCount(Math.round(1 / range.min)) }) : fill(say.zeroPlain, { smallest: show(range.min) })}>
          <Button size="small" onClick={() => acts.set(finding.field, range.min)}>{show(range.min)}</Button>
          {range.allowExact && <Button size="small" onClick={() => acts.exactly(0)}>{say.exactlyZero}</Button>}
        </Issue>
      )
    case 'hundredInRange': {
      const n = Math.round(1 / (1 - range.max))
      return (
        <Issue text={fill(say.hundredInRange, { k: formatCount(n - 1), n: formatCount(n) })}>
          <Button size="small" onClick={() => acts.set(finding.field, range.max)}>{show(range.max)}</Button>
          {range.allowExact && <Button size="small" onClick={() => acts.exactly(1)}>{say.exactlyHundred}</Button>}
        </Issue>
      )
    }
    case 'below':
    case 'above': {
      const bound = finding.kind === 'below' ? range.min : range.max
      const text = finding.kind === 'below' ? fill(say.below, { value: show(finding.value), min: show(bound) }) : fill(say.above, { value: show(finding.value), max: show(bound) })
      return (
        <Issue text={text}>
          <Button size="small" onClick={() => acts.set(finding.field, bound)}>{fill(say.useInstead, { value: show(bound) })}</Button>
        </Issue>
      )
    }
    case 'noRange':
      return (
        <Issue text={say.noRange}>
          {range.allowExact && <Button size="small" onClick={() => acts.exactly(finding.value)}>{say.keep}</Button>}
          <Button size="small" onClick={() => { acts.giveRange(finding.value); onAskLow() }}>{say.giveRange}</Button>
        </Issue>
      )
    case 'narrow':
      return <Issue text={say.narrow} hint />
  }
}

function Issue({ text, hint = false, children }: { readonly text: string; readonly hint?: boolean; readonly children?: ReactNode }) {
  const Icon = hint ? Info : CircleAlert
  return (
    <div className={`flex flex-wrap items-center gap-x-3 gap-y-2 text-[13px] leading-[18px] max-sm:text-[15px] max-sm:leading-[21px] ${hint ? 'text-ink2' : 'text-bad'}`}>
      <span className="flex min-w-0 items-start gap-1.5"><Icon aria-hidden size={15} className="mt-0.5 shrink-0" /><span>{text}</span></span>
      {children !== undefined && <span className="flex flex-wrap gap-2">{children}</span>}
    </div>
  )
}

/** How a plain number reads on the axis. */
export function showPlain(value: number): string {
  return formatNumber(value, 2)
}
