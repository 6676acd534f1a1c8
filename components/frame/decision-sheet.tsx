'use client'
import { Sheet } from '@/components/ui/sheet'
import type { Settings } from '@/lib/workshop/types'
import { dateWords } from './definition-texts'
import { SettingText } from './setting-text'

export function DecisionSheet({ settings, editable }: { readonly settings: Settings; readonly editable: boolean }) {
  if (!editable) {
    return (
      <Sheet title="The decision">
        <p className="serif text-[17px] leading-[25px]">What to ask {settings.developer === '' ? 'the developer' : settings.developer} for, until {dateWords(settings.until)}.</p>
        {settings.note !== '' && <p className="twin mt-2">{settings.note}</p>}
      </Sheet>
    )
  }
  return (
    <Sheet title="The decision">
      <div className="grid gap-3.5">
        <SettingText settingKey="title" label="The question you decide" value={settings.title} />
        <div className="grid gap-3.5 sm:grid-cols-2">
          <SettingText settingKey="developer" label="Whom you ask" value={settings.developer} placeholder="the lab" hint="In the sentences: “How likely is it that the lab’s AI …”" emptyIsNull />
          <SettingText settingKey="until" label="Until" value={settings.until} type={/^(\d{4}-\d{2}-\d{2})?$/.test(settings.until) ? 'date' : 'text'} hint="Every chance is asked up to this day." emptyIsNull />
        </div>
      </div>
    </Sheet>
  )
}
