'use client'
import { useState } from 'react'
import { nanoid } from 'nanoid'
import { Said } from '@/components/announce/said'
import { isTaken } from '@/components/doc/is-taken'
import { useBoard } from '@/components/doc/use-board'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { limits } from '@/lib/protocol/limits'
import { boardLabels as labels } from '@/lib/words/labels-board'
import { useBoardActs } from './board-acts'

/** One line, Enter, next line: adding stays open until it is closed. */
export function AddCardLine({ line, onLine: setLine, onBegin, onClose }: { readonly line: string; readonly onLine: (line: string) => void; readonly onBegin: () => void; readonly onClose: (() => void) | null }) {
  const { snapshot } = useBoard()
  const { edit, setOpenCard, why } = useBoardActs()
  const [added, setAdded] = useState<{ readonly id: string; readonly title: string } | null>(null)
  const add = () => {
    const title = line.trim()
    if (title === '' || why !== null) return
    const id = nanoid(12)
    const result = edit({ kind: 'addCard', card: id, title, after: snapshot.cards.at(-1)?.id ?? null })
    if (isTaken(result)) setLine('')
    setAdded(result.ok ? { id, title } : null)
  }
  return (
    <form className="mt-3 rounded-sheet border border-pen bg-sheet px-3.5 py-3" onSubmit={(event) => { event.preventDefault(); add() }}>
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          label={labels.addLine}
          value={line}
          onChange={(text) => { setLine(text); onBegin() }}
          onKeyDown={(event) => { if (event.key === 'Escape') onClose?.() }}
          maxLength={limits.titleClient}
          autoFocus
          enterKeyHint="done"
          placeholder={labels.addLineExample}
          className="min-w-[220px] flex-1"
        />
        <Button type="submit" variant="primary" disabled={why !== null} className="min-h-10!">{labels.add}</Button>
        {onClose !== null && <Button onClick={onClose} className="min-h-10!">{labels.close}</Button>}
      </div>
      <Said on="change" className="twin mt-1 min-h-[18px]">
        {added === null ? '' : <>Added “{added.title}”. <Button size="small" variant="text" className="min-h-5!" onClick={() => { setOpenCard(added.id); onClose?.() }}>{labels.openIt}</Button></>}
      </Said>
    </form>
  )
}
