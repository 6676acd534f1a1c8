'use client'
import { useId, type ComponentProps, type ReactNode } from 'react'
import { controlClasses, describedBy, FieldFrame } from './field-frame'
import { cx } from './cx'

export type TextFieldProps = Omit<ComponentProps<'input'>, 'onChange' | 'value'> & {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
  readonly optional?: boolean
  readonly labelHidden?: boolean
  readonly hint?: ReactNode
  readonly error?: ReactNode
  readonly inputClassName?: string
}

export function TextField({ label, value, onChange, optional, labelHidden, hint, error, className, inputClassName, id, ...rest }: TextFieldProps) {
  const ownId = useId()
  const fieldId = id ?? ownId
  return (
    <FieldFrame id={fieldId} label={label} optional={optional} labelHidden={labelHidden} hint={hint} error={error} className={className}>
      <input
        type="text"
        autoComplete="off"
        enterKeyHint={rest.type === 'search' ? 'search' : 'done'}
        {...rest}
        id={fieldId}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={(error !== undefined && error !== null) || undefined}
        aria-describedby={describedBy(fieldId, hint, error)}
        className={cx(controlClasses, 'h-10 max-sm:h-12', inputClassName)}
      />
    </FieldFrame>
  )
}
