'use client'
import { ChoiceCards } from '@/components/ui/choice-cards'
import { Note } from '@/components/ui/note'
import { SelectField } from '@/components/ui/select-field'
import { Sheet } from '@/components/ui/sheet'
import type { Settings } from '@/lib/workshop/types'
import { frameLabels as labels } from '@/lib/words/labels-frame'
import { framingTexts } from './framing-texts'
import { useSetting } from './use-setting'

const askLimits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12] as const

/** What counts as safe and as useful, and how long a list may be. */
export function FramingSheet({ settings, editable }: { readonly settings: Settings; readonly editable: boolean }) {
  const { set, problem } = useSetting()
  const current = framingTexts.find((entry) => entry.value === settings.framing)
  return (
    <Sheet title={labels.framing}>
      {editable ? (
        <div className="grid gap-4">
          <ChoiceCards label={labels.listIsGood} value={settings.framing} options={framingTexts} onChange={(value) => set('framing', settings.framing, value)} />
          <SelectField
            label={labels.askLimit}
            value={String(settings.askLimit)}
            options={[...new Set([...askLimits, settings.askLimit])].sort((a, b) => a - b).map((limit) => ({ value: String(limit), label: String(limit) }))}
            onChange={(value) => set('askLimit', settings.askLimit, Number(value))}
            hint={labels.askLimitHint}
            className="max-w-[220px]"
          />
        </div>
      ) : (
        <>
          <p className="serif text-[17px] leading-[25px]">{current?.label}: {current?.text}.</p>
          <p className="mt-1.5 text-ink2">Each list holds up to {settings.askLimit} asks.</p>
        </>
      )}
      {problem !== null && <Note tone="bad" said className="mt-2">{problem}</Note>}
    </Sheet>
  )
}
