'use client'
import { useId, type ReactNode } from 'react'
import { ChevronDown } from 'lucide-react'
import { controlClasses, describedBy, FieldFrame } from './field-frame'
import { cx } from './cx'

export type SelectOption = { readonly value: string; readonly label: string }

/** The platform's own list: best on a phone, and known to every screen reader. */
export function SelectField({ label, value, onChange, options, labelHidden, hint, className, disabled = false }: {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly SelectOption[]
  readonly labelHidden?: boolean
  readonly hint?: ReactNode
  readonly className?: string
  readonly disabled?: boolean
}) {
  const id = useId()
  return (
    <FieldFrame id={id} label={label} labelHidden={labelHidden} hint={hint} className={className}>
      <div className="relative">
        <select
          id={id}
          value={value}
          disabled={disabled}
          aria-describedby={describedBy(id, hint, null)}
          onChange={(event) => onChange(event.target.value)}
          className={cx(controlClasses, 'h-10 appearance-none pr-9 max-sm:h-12')}
        >
          {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
        <ChevronDown aria-hidden size={16} className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-ink3" />
      </div>
    </FieldFrame>
  )
}
