'use client'
import { Sheet } from '@/components/ui/sheet'
import { definitionMessages } from '@/lib/words/messages-beliefs'
import type { Settings } from '@/lib/workshop/types'
import { definitionKeys, definitionTexts } from './definition-texts'
import { SettingText } from './setting-text'

export function DefinitionsSheet({ settings, editable }: { readonly settings: Settings; readonly editable: boolean }) {
  const texts = definitionTexts(settings)
  return (
    <Sheet title={definitionMessages.title}>
      {editable ? (
        <div className="grid gap-3.5">
          {definitionKeys.map((key) => (
            <SettingText key={key} settingKey={`definitions/${key}`} label={texts[key].label} value={settings.definitions[key] ?? ''} placeholder={texts[key].text} long emptyIsNull />
          ))}
        </div>
      ) : (
        <dl className="grid gap-3">
          {definitionKeys.map((key) => (
            <div key={key}><dt className="font-semibold">{texts[key].label}</dt><dd className="serif text-[16px] leading-6 text-ink2">{texts[key].text}</dd></div>
          ))}
        </dl>
      )}
    </Sheet>
  )
}
