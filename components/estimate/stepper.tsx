'use client'
import type { KeyboardEvent, Ref } from 'react'
import { Minus, Plus } from 'lucide-react'
import { fill } from '@/lib/words/fill'
import { fieldMessages } from '@/lib/words/messages-field'
import { PAGE_STEPS } from '@/lib/words/step'
import { cx } from '@/components/ui/cx'
import { usePressRepeat } from './use-press-repeat'

const stepsOfKey: { readonly [key: string]: number } = { ArrowUp: 1, ArrowDown: -1, PageUp: PAGE_STEPS, PageDown: -PAGE_STEPS }

/** A text field between two step buttons. Arrow keys step, page keys go five steps; Enter leaves the field. */
export function Stepper({ id, label, describedBy, value, placeholder = '', suffix, invalid = false, disabled = false, small = false, inputRef, onType, onLeave, onStep }: {
  readonly id: string
  /** Name of the number, for the names of the two buttons. */
  readonly label: string
  readonly describedBy?: string
  readonly value: string
  readonly placeholder?: string
  /** A unit that stands inside the field, after the number. */
  readonly suffix?: string
  readonly invalid?: boolean
  readonly disabled?: boolean
  readonly small?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
  readonly onType: (text: string) => void
  readonly onLeave: () => void
  readonly onStep: (steps: number) => void
}) {
  const down = usePressRepeat(() => onStep(-1))
  const up = usePressRepeat(() => onStep(1))
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const steps = stepsOfKey[event.key]
    if (steps !== undefined) {
      event.preventDefault()
      onStep(steps)
    } else if (event.key === 'Enter') {
      onLeave()
    }
  }
  const side = cx(
    'inline-flex shrink-0 touch-manipulation items-center justify-center border border-edge bg-sheet text-ink enabled:hover:bg-sunk disabled:text-ink3 max-sm:h-12 max-sm:w-12',
    small ? 'h-8 w-7' : 'h-10 w-8',
  )
  return (
    <div className="flex w-full min-w-0">
      <button type="button" tabIndex={-1} disabled={disabled} aria-label={fill(fieldMessages.stepDown, { label })} className={cx(side, 'rounded-l-control border-r-0')} {...down}>
        <Minus aria-hidden size={14} strokeWidth={2.2} />
      </button>
      <span className="relative min-w-0 flex-1 focus-within:z-10">
        <input
          ref={inputRef}
          id={id}
          type="text"
          inputMode="decimal"
          enterKeyHint="next"
          autoComplete="off"
          spellCheck={false}
          disabled={disabled}
          placeholder={placeholder}
          value={value}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          onChange={(event) => onType(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={onLeave}
          onKeyDown={onKeyDown}
          className={cx(
            'block w-full min-w-0 border border-edge bg-sheet px-2 text-center font-medium text-ink placeholder:font-normal placeholder:text-ink3 disabled:opacity-60 aria-invalid:border-bad max-sm:h-12 max-sm:text-[19px]',
            small ? 'h-8 text-[14px]' : 'h-10 text-[17px]',
            suffix !== undefined && 'pr-9',
          )}
        />
        {suffix !== undefined && <span aria-hidden className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 text-[12px] text-ink2">{suffix}</span>}
      </span>
      <button type="button" tabIndex={-1} disabled={disabled} aria-label={fill(fieldMessages.stepUp, { label })} className={cx(side, 'rounded-r-control border-l-0')} {...up}>
        <Plus aria-hidden size={14} strokeWidth={2.2} />
      </button>
    </div>
  )
}
