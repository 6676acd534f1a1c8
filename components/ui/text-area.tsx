'use client'
import { useId, type ComponentProps, type ReactNode } from 'react'
import { controlClasses, describedBy, FieldFrame } from './field-frame'
import { cx } from './cx'

export type TextAreaProps = Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> & {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
  readonly optional?: boolean
  readonly labelHidden?: boolean
  readonly hint?: ReactNode
  readonly error?: ReactNode
}

export function TextArea({ label, value, onChange, optional, labelHidden, hint, error, className, id, rows = 3, ...rest }: TextAreaProps) {
  const ownId = useId()
  const fieldId = id ?? ownId
  return (
    <FieldFrame id={fieldId} label={label} optional={optional} labelHidden={labelHidden} hint={hint} error={error} className={className}>
      <textarea
        {...rest}
        id={fieldId}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={(error !== undefined && error !== null) || undefined}
        aria-describedby={describedBy(fieldId, hint, error)}
        className={cx(controlClasses, 'field-sizing-content min-h-[60px] resize-y py-2 leading-[21px]')}
      />
    </FieldFrame>
  )
}
