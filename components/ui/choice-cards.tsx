'use client'
import { RadioGroup } from 'radix-ui'
import { cx } from './cx'

export type ChoiceCard<T extends string> = { readonly value: T; readonly label: string; readonly text: string }

/** A few options, each with a line of what it means. Arrow keys move, as in any radio group. */
export function ChoiceCards<T extends string>({ label, value, onChange, options, columns = 1 }: {
  readonly label: string
  readonly value: T
  readonly onChange: (value: T) => void
  readonly options: readonly ChoiceCard<T>[]
  readonly columns?: 1 | 2
}) {
  const pick = (next: string) => {
    const option = options.find((entry) => entry.value === next)
    if (option !== undefined) onChange(option.value)
  }
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-semibold max-sm:text-[15px]">{label}</legend>
      <RadioGroup.Root value={value} onValueChange={pick} aria-label={label} className={cx('grid gap-2.5', columns === 2 && 'sm:grid-cols-2')}>
        {options.map((option) => (
          <RadioGroup.Item
            key={option.value}
            value={option.value}
            className="group flex min-h-12 items-center gap-3 rounded-control border border-edge bg-sheet px-3.5 py-2.5 text-left data-[state=checked]:border-pen data-[state=checked]:shadow-[inset_0_0_0_1px_var(--pen)]"
          >
            <span aria-hidden className="flex size-5 shrink-0 items-center justify-center rounded-full border-[1.5px] border-edge bg-sheet group-data-[state=checked]:border-[6px] group-data-[state=checked]:border-pen" />
            <span><span className="block font-semibold max-sm:text-[16px]">{option.label}</span><span className="twin block max-sm:text-[14px] max-sm:leading-5">{option.text}</span></span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </fieldset>
  )
}
