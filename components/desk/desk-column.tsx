'use client'
import { X } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { deskMessages as say } from '@/lib/words/messages-script'
import { Desk } from './desk'
import { setDeskOpen } from './desk-open'

/** The desk beside the room, on a laptop. */
export function DeskColumn() {
  return (
    <aside aria-label={say.title} className="flex min-h-0 flex-col border-l border-line bg-sheet max-lg:hidden print:hidden">
      <div className="flex items-center justify-between px-4 pt-3.5 pb-1.5">
        <h2 className="font-semibold">{say.title}</h2>
        <IconButton label={say.close} onClick={() => setDeskOpen(false)} className="-mr-1.5"><X aria-hidden size={16} /></IconButton>
      </div>
      <Desk />
    </aside>
  )
}
