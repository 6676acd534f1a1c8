'use client'
import { useState } from 'react'
import { Flag } from 'lucide-react'
import { FullDialog } from '@/components/ui/full-dialog'
import { IconButton } from '@/components/ui/icon-button'
import { deskMessages as say } from '@/lib/words/messages-script'
import { shellLabels as labels } from '@/lib/words/labels-shell'
import { Desk } from './desk'

/** Where there is no room beside the middle, the desk fills the screen. */
export function DeskButton() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <IconButton label={labels.leadTheRoom} onClick={() => setOpen(true)}><Flag aria-hidden size={17} /></IconButton>
      <FullDialog open={open} onOpenChange={setOpen} title={say.title}><Desk /></FullDialog>
    </>
  )
}
