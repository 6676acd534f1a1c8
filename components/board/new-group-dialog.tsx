'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import type { Card } from '@/lib/workshop/types'
import { boardLabels as labels } from '@/lib/words/labels-board'
import { useBoardActs } from './board-acts'

/** Names the failures a group of cards guards against. */
export function NewGroupDialog({ card, onClose }: { readonly card: Card; readonly onClose: () => void }) {
  const { edit } = useBoardActs()
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const save = () => {
    setTried(true)
    if (name.trim() === '') return
    if (edit({ kind: 'setOverlapGroup', card: card.id, base: card.overlapGroup, value: name.trim() }).ok) onClose()
  }
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose() }} title={labels.newGroup} description="Cards in one group guard against the same failures: where one works, another adds less.">
      <form noValidate className="grid gap-4" onSubmit={(event) => { event.preventDefault(); save() }}>
        <TextField label={labels.groupName} value={name} onChange={setName} maxLength={60} placeholder={labels.groupExample} autoFocus error={tried && name.trim() === '' ? labels.groupNameMissing : null} />
        <div className="flex justify-end gap-2.5"><Button onClick={onClose}>{labels.cancel}</Button><Button type="submit" variant="primary">{labels.makeTheGroup}</Button></div>
      </form>
    </Dialog>
  )
}
