'use client'
import { Keyboard, Plus, Undo2 } from 'lucide-react'
import { useAnnounce } from '@/components/announce/use-announce'
import { useBoard } from '@/components/doc/use-board'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { keyMessages } from '@/lib/words/messages-board'
import { boardLabels as labels } from '@/lib/words/labels-board'
import { fill } from '@/lib/words/fill'
import { useBoardActs } from './board-acts'
import { ImportActs } from './import-acts'
import type { Undo } from './use-undo'

/** How many there are, and what one can do with the board as a whole. */
export function BoardToolbar({ count, onAdd, undoing, onKeys }: { readonly count: number; readonly onAdd: () => void; readonly undoing: Undo; readonly onKeys: () => void }) {
  const { lastOwnEdit } = useBoard()
  const { why } = useBoardActs()
  const { undo, said } = undoing
  useAnnounce(said?.text ?? null, { trouble: said?.ok === false, of: said })
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <h1 className="min-w-0 flex-1 max-sm:basis-full max-sm:text-[24px] max-sm:leading-8">
        {count === 0 ? labels.headingNone : count === 1 ? labels.headingOne : fill(labels.heading, { n: count })}
      </h1>
      {why === null && (
        <div className="flex flex-wrap items-center gap-2">
          {lastOwnEdit !== null && <Button size="small" onClick={undo} title={`Undo: ${lastOwnEdit}`} className="max-w-[240px]"><Undo2 aria-hidden size={14} className="shrink-0" /><span className="truncate leading-4">Undo: {lastOwnEdit}</span></Button>}
          {count > 0 && <IconButton label={keyMessages.open} onClick={onKeys} className="max-sm:hidden"><Keyboard aria-hidden size={16} /></IconButton>}
          {count > 0 && <ImportActs look="menu" />}
          {count > 0 && <Button variant="primary" size="small" onClick={onAdd}><Plus aria-hidden size={15} strokeWidth={2.4} />{labels.add}</Button>}
        </div>
      )}
      {said?.ok === false && <p className="basis-full text-right text-[12.5px] text-bad">{said.text}</p>}
    </div>
  )
}
