'use client'
import { Check } from 'lucide-react'
import { cx } from '@/components/ui/cx'
import { scriptSteps } from '@/lib/protocol/lead-commands'
import { fill } from '@/lib/words/fill'
import { deskMessages as say, stepWords } from '@/lib/words/messages-script'
import { stepMinutes, stepsOf, type ScriptState } from '@/lib/workshop/script'
import type { Script } from './use-script'

/** Every step with its minutes, each one click away; and what helps when the talk is stuck. */
export function DeskScript({ script, state }: { readonly script: Script; readonly state: ScriptState }) {
  return (
    <>
      <details>
        <summary className="min-h-7 cursor-pointer font-semibold max-sm:min-h-11 max-sm:py-2.5">{say.whole}</summary>
        <ol className="mt-1">
          {stepsOf(state).map((step) => {
            const isNow = step === state.step && state.startedAt !== null
            const isDone = scriptSteps.indexOf(step) < scriptSteps.indexOf(state.step)
            return (
              <li key={step}>
                <button
                  type="button"
                  disabled={script.busy}
                  aria-current={isNow ? 'step' : undefined}
                  onClick={() => script.goTo(step)}
                  className={cx('flex min-h-8 w-full items-center gap-2 rounded-tag px-1.5 text-left text-[13px] hover:bg-sunk max-sm:min-h-11 max-sm:text-[15px]', isNow ? 'bg-pen-soft font-semibold' : isDone && 'text-ink2')}
                >
                  <span aria-hidden className="w-4 text-ink3">{isDone && <Check size={13} />}</span>
                  <span className="min-w-0 flex-1">{stepWords[step].name}</span>
                  <span className="text-[12px] text-ink2">{fill(say.minutes, { n: Math.round(stepMinutes(state, step) * 10) / 10 })}</span>
                </button>
              </li>
            )
          })}
        </ol>
      </details>
      <details>
        <summary className="min-h-7 cursor-pointer font-semibold max-sm:min-h-11 max-sm:py-2.5">{say.stuck}</summary>
        <ul className="mt-1 grid gap-1.5 text-[13px] leading-[19px] text-ink2 max-sm:text-[15px] max-sm:leading-[22px]">{say.tips.map((tip) => <li key={tip}>{tip}</li>)}</ul>
      </details>
    </>
  )
}
