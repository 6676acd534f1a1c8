'use client'
import { useRef, useState } from 'react'
import { Said } from '@/components/announce/said'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { Sheet } from '@/components/ui/sheet'
import { TextField } from '@/components/ui/text-field'
import { fill } from '@/lib/words/fill'
import { compareScreenMessages as say } from '@/lib/words/messages-compare'
import type { Slot } from './use-slot'

/** Where one of the two comes from: a file of this device, or a link. */
export function CompareSlot({ title, slot, onFile, onLink }: { readonly title: string; readonly slot: Slot; readonly onFile: (file: File) => void; readonly onLink: (link: string) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const [link, setLink] = useState('')
  return (
    <Sheet title={title}>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label={`${title}: ${say.chooseFile}`}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file may be chosen again after it was mended.
          event.target.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
      {slot.state === 'ready' && <p className="mb-3 text-[13.5px] break-all">{fill(say.here, { name: slot.name })}</p>}
      {slot.state === 'loading' && <Said className="mb-3 text-[13.5px] text-ink2">{say.waiting}</Said>}
      {slot.state === 'failed' && <Note tone="bad" said className="mb-3">{slot.message}</Note>}
      <form className="grid gap-3" onSubmit={(event) => { event.preventDefault(); if (link.trim() !== '') onLink(link) }}>
        <div className="flex items-end gap-2">
          <div className="min-w-0 flex-1"><TextField label={say.linkLabel} value={link} onChange={setLink} maxLength={200} /></div>
          <Button type="submit" disabled={link.trim() === ''} className="h-10">{say.use}</Button>
        </div>
        <div><Button onClick={() => input.current?.click()}>{slot.state === 'ready' ? say.otherFile : say.chooseFile}<span className="sr-only">: {title}</span></Button></div>
      </form>
    </Sheet>
  )
}
