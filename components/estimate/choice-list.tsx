'use client'
import { RadioGroup } from 'radix-ui'
import type { ReactNode } from 'react'

export type Choice<T extends string> = { readonly id: T; readonly label: string; readonly anchor?: string; readonly aside?: ReactNode }

/** A few answers under each other, one to choose: what it means at the right, what it stands for below. */
export function ChoiceList<T extends string>({ label, choices, chosen, onChoose, disabled = false }: {
  readonly label: string
  readonly choices: readonly Choice<T>[]
  readonly chosen: T | null
  readonly onChoose: (id: T) => void
  readonly disabled?: boolean
}) {
  const pick = (next: string) => {
    const choice = choices.find(({ id }) => id === next)
    if (choice !== undefined) onChoose(choice.id)
  }
  return (
    <RadioGroup.Root value={chosen ?? ''} onValueChange={pick} aria-label={label} disabled={disabled} className="grid gap-1.5">
      {choices.map((choice) => (
        <RadioGroup.Item
          key={choice.id}
          value={choice.id}
          className="group flex min-h-10 w-full items-center gap-3 rounded-control border border-edge bg-sheet px-3 py-1.5 text-left hover:border-ink disabled:opacity-60 data-[state=checked]:border-pen data-[state=checked]:bg-pen-soft data-[state=checked]:shadow-[inset_0_0_0_1px_var(--pen)] max-sm:min-h-[52px]"
        >
          <span aria-hidden className="size-4 shrink-0 rounded-full border-[1.5px] border-edge bg-sheet group-data-[state=checked]:border-[5px] group-data-[state=checked]:border-pen" />
          <span className="min-w-0 flex-1">
            <span className="font-semibold max-sm:block max-sm:text-[15px]">{choice.label}</span>
            {choice.anchor !== undefined && choice.anchor !== '' && <span className="twin sm:ml-2.5">{choice.anchor}</span>}
          </span>
          {choice.aside !== undefined && <span className="shrink-0 text-right text-[13px] text-ink2 group-data-[state=checked]:font-semibold group-data-[state=checked]:text-pen max-sm:text-[14px]">{choice.aside}</span>}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}
