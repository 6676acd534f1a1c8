'use client'
import { useState } from 'react'
import type { Estimate } from '@/lib/model/workshop'
import { partsOf } from '@/lib/words/check-interval'
import { checkRise, etaEstimate, risePoints, riseStep, type RiseFinding, type RiseParts } from '@/lib/words/delay-sensitivity'
import { delayMessages } from '@/lib/words/messages-delay'
import { formatNumber, formatPercent } from '@/lib/words/numbers'
import { evenSteps } from '@/lib/words/step'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { useAnswerForm } from './form-context'
import { IntervalField } from './interval-field'
import { Words } from './words'

const KEY = 'belief/delaySensitivity'

/** F1: the rise in points, converted to η. What the model cannot hold is said, and not stored. */
export function DelayNumbers({ q, label }: { readonly q: number; readonly label: string }) {
  const { own, edit, readOnly } = useAnswerForm()
  const answer = own.answers[KEY]
  const stored = answer?.state === 'answered' ? estimateOfRise(risePoints(answer.estimate, q)) : null
  const [typed, setTyped] = useState<Estimate | null>(stored)
  const [meantAsRise, setMeantAsRise] = useState(false)
  const parts = riseParts(typed)
  const findings = parts === null ? [] : checkRise(parts, q, meantAsRise)
  const take = (next: Estimate | null, asRise: boolean) => {
    setTyped(next)
    const rise = riseParts(next)
    const blocked = rise === null || checkRise(rise, q, asRise).some(({ kind }) => kind !== 'steep')
    if (blocked) edit({ kind: 'setAnswer', key: KEY, value: null })
    else edit({ kind: 'setAnswer', key: KEY, value: { state: 'answered', estimate: etaEstimate(rise, q), asked: { q, points: rise } } })
  }
  const asRise = () => {
    setMeantAsRise(true)
    take(typed, true)
  }
  const asTotal = () => {
    const less = (value: number) => Number(Math.max(0, value - q * 100).toPrecision(6))
    if (parts !== null) take(estimateOfRise({ low: less(parts.low), best: less(parts.best), high: less(parts.high) }), false)
  }
  return (
    <div>
      <IntervalField
        id="delay"
        label={label}
        unit="plain"
        min={-100}
        max={100}
        allowExact
        suffix="pts"
        disabled={readOnly}
        steps={evenSteps(riseStep(q))}
        value={typed}
        onChange={(next) => take(next, meantAsRise)}
        saidBack={() => ''}
      />
      {findings[0] !== undefined && <RiseNote finding={findings[0]} onTotal={asTotal} onRise={asRise} />}
    </div>
  )
}

function RiseNote({ finding, onTotal, onRise }: { readonly finding: RiseFinding; readonly onTotal: () => void; readonly onRise: () => void }) {
  return (
    <Note tone={finding.kind === 'steep' ? 'plain' : 'bad'} said className="mt-3">
      {finding.kind === 'safer' && <Words text={delayMessages.safer} />}
      {finding.kind === 'tooMuch' && <Words text={delayMessages.tooMuch} values={{ max: formatNumber(finding.maxPoints, 1) }} />}
      {finding.kind === 'bestZero' && <Words text={delayMessages.bestZero} values={{ step: formatNumber(finding.step, 2) }} />}
      {finding.kind === 'steep' && <Words text={delayMessages.steep} values={{ percent: formatPercent(finding.percent, 2) }} />}
      {finding.kind === 'totalOrRise' && (
        <>
          <Words text={delayMessages.totalOrRise} values={{ typed: formatNumber(finding.points, 2) }} />
          <span className="mt-1.5 flex gap-2">
            <Button size="small" onClick={onTotal}>{delayMessages.asTotal}</Button>
            <Button size="small" onClick={onRise}>{delayMessages.asRise}</Button>
          </span>
        </>
      )}
    </Note>
  )
}

function riseParts(estimate: Estimate | null): RiseParts | null {
  const { low, best, high } = partsOf(estimate)
  return low === null || best === null || high === null ? null : { low, best, high }
}

function estimateOfRise(points: RiseParts): Estimate {
  return points.low === points.high ? points.best : { low: points.low, mid: points.best, high: points.high }
}
