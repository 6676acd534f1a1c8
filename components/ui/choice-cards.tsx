'use client'
import { useId } from 'react'
import { cx } from './cx'

export type ChoiceCard<T extends string> = { readonly value: T; readonly label: string; readonly text: string }

/** A few options, each with a line of what it means. Native radio buttons: arrow keys move. */
export function ChoiceCards<T extends string>({ label, value, onChange, options, columns = 1, disabled = false }: {
  readonly label: string
  readonly value: T
  readonly onChange: (value: T) => void
  readonly options: readonly ChoiceCard<T>[]
  readonly columns?: 1 | 2
  readonly disabled?: boolean
}) {
  const name = useId()
  return (
    <fieldset className="min-w-0" disabled={disabled}>
      <legend className="mb-1.5 font-semibold max-sm:text-[15px]">{label}</legend>
      <div className={cx('grid gap-2.5', columns === 2 && 'sm:grid-cols-2')}>
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-12 cursor-pointer items-center gap-3 rounded-control border border-edge bg-sheet px-3.5 py-2.5 has-checked:border-pen has-checked:shadow-[inset_0_0_0_1px_var(--pen)] has-disabled:cursor-default has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-pen"
          >
            <input type="radio" name={name} value={option.value} checked={value === option.value} onChange={() => onChange(option.value)} className="peer sr-only" />
            <span aria-hidden className="size-5 shrink-0 rounded-full border-[1.5px] border-edge bg-sheet peer-checked:border-[6px] peer-checked:border-pen" />
            <span><span className="block font-semibold max-sm:text-[16px]">{option.label}</span><span className="twin block max-sm:text-[14px] max-sm:leading-5">{option.text}</span></span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
