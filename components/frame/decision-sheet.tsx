'use client'
import { Sheet } from '@/components/ui/sheet'
import type { Settings } from '@/lib/workshop/types'
import { frameLabels as labels } from '@/lib/words/labels-frame'
import { dateWords } from './definition-texts'
import { SettingText } from './setting-text'

export function DecisionSheet({ settings, editable }: { readonly settings: Settings; readonly editable: boolean }) {
  if (!editable) {
    return (
      <Sheet title={labels.theDecision}>
        <p className="serif text-[17px] leading-[25px]">What to ask {settings.developer === '' ? 'the developer' : settings.developer} for, until {dateWords(settings.until)}.</p>
        {settings.note !== '' && <p className="twin mt-2">{settings.note}</p>}
      </Sheet>
    )
  }
  return (
    <Sheet title={labels.theDecision}>
      <div className="grid gap-3.5">
        <SettingText settingKey="title" label={labels.theQuestionYouDecide} value={settings.title} />
        <div className="grid gap-3.5 sm:grid-cols-2">
          <SettingText settingKey="developer" label={labels.whomYouAsk} value={settings.developer} placeholder={labels.whomExample} hint={labels.whomHint} emptyIsNull />
          <SettingText settingKey="until" label={labels.until} value={settings.until} type={/^(\d{4}-\d{2}-\d{2})?$/.test(settings.until) ? 'date' : 'text'} hint={labels.untilHint} emptyIsNull />
        </div>
      </div>
    </Sheet>
  )
}
