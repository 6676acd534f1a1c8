'use client'
import type { ReactNode } from 'react'
import { Tabs as Radix } from 'radix-ui'

export type TabEntry = { readonly id: string; readonly label: ReactNode; readonly content: ReactNode }

export function Tabs({ label, value, onChange, tabs }: { readonly label: string; readonly value: string; readonly onChange: (id: string) => void; readonly tabs: readonly TabEntry[] }) {
  return (
    <Radix.Root value={value} onValueChange={onChange}>
      <Radix.List aria-label={label} className="flex gap-5 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.id}
            value={tab.id}
            className="-mb-px min-h-9 shrink-0 border-b-2 border-transparent px-0.5 text-[13.5px] text-ink2 hover:text-ink focus-visible:-outline-offset-3 data-[state=active]:border-pen data-[state=active]:font-semibold data-[state=active]:text-ink max-sm:min-h-12 max-sm:text-[15px]"
          >
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => <Radix.Content key={tab.id} value={tab.id} className="pt-4 outline-offset-4">{tab.content}</Radix.Content>)}
    </Radix.Root>
  )
}
