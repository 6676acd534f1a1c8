'use client'
import { useState } from 'react'
import { useBoard } from '@/components/doc/use-board'
import { Dialog } from '@/components/ui/dialog'
import { definitionTexts } from '@/components/frame/definition-texts'
import { shellLabels as labels } from '@/lib/words/labels-shell'

/** What the words mean here, one click away from every phase. */
export function DefinitionsFoot() {
  const { settings } = useBoard().snapshot
  const [open, setOpen] = useState(false)
  const texts = definitionTexts(settings)
  return (
    <aside aria-label={labels.definitionsLabel} className="mt-3.5 border-t border-line px-5 pt-3.5 text-[12.5px] leading-[18px] text-ink2">
      <p className="line-clamp-2 font-semibold text-ink">{texts.period.text}</p>
      <p className="line-clamp-4">{texts.catastrophe.text}</p>
      <button type="button" onClick={() => setOpen(true)} className="min-h-6 font-semibold text-pen hover:underline">{labels.definitions}</button>
      <Dialog open={open} onOpenChange={setOpen} title={labels.definitionsTitle}>
        <DefinitionList texts={texts} />
      </Dialog>
    </aside>
  )
}

export function DefinitionList({ texts }: { readonly texts: ReturnType<typeof definitionTexts> }) {
  return (
    <dl className="grid gap-3">
      {Object.entries(texts).map(([key, entry]) => (
        <div key={key}><dt className="font-semibold">{entry.label}</dt><dd className="serif text-[16px] leading-6 text-ink2">{entry.text}</dd></div>
      ))}
    </dl>
  )
}
