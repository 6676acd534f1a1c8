'use client'
import { useState, useSyncExternalStore } from 'react'
import { Said } from '@/components/announce/said'
import { useBoard } from '@/components/doc/use-board'
import { Dialog } from '@/components/ui/dialog'
import { keyMessages as say } from '@/lib/words/messages-board'
import { useBoardActs } from './board-acts'
import type { BoardAct } from './board-key-map'
import { boardKeys } from './board-key-map'
import type { CardGroup } from './board-groups'
import { keysAreOn, onKeysSwitched, switchKeys } from './key-choice'
import { MergeDialog } from './merge-dialog'
import { afterForStep } from './move-card'
import { useBoardKeys } from './use-board-keys'

/** The keys of the board, their list, and the switch that turns them off. `open` shows the list from the toolbar. */
export function BoardKeys({ groups, onAdd, onUndo, open, onOpen }: {
  readonly groups: readonly CardGroup[]
  readonly onAdd: () => void
  readonly onUndo: () => void
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}) {
  const { cards } = useBoard().snapshot
  const { why, edit, setOpenCard } = useBoardActs()
  const on = useSyncExternalStore(onKeysSwitched, keysAreOn, () => true)
  const [merging, setMerging] = useState<string | null>(null)
  const shown = groups.flatMap((group) => group.cards)

  useBoardKeys(on, (name, id) => {
    const writes: readonly BoardAct[] = ['add', 'undo', 'edit', 'up', 'down', 'merge', 'archive']
    if (why !== null && writes.includes(name)) return
    const card = cards.find((entry) => entry.id === id)
    switch (name) {
      case 'help': return onOpen(true)
      case 'add': return onAdd()
      case 'undo': return onUndo()
      case 'filter': return focusOn('[data-board-filter] input')
      case 'next': return focusOnCard(shown[stepTo(shown.findIndex((entry) => entry.id === id), 1, shown.length)]?.id)
      case 'previous': return focusOnCard(shown[stepTo(shown.findIndex((entry) => entry.id === id), -1, shown.length)]?.id)
    }
    if (card === undefined) return
    switch (name) {
      case 'edit': return setOpenCard(card.id)
      case 'comment': return document.querySelector<HTMLElement>(`[data-card-id="${card.id}"] [data-comments]`)?.click()
      case 'merge': return setMerging(card.id)
      case 'archive': return void edit({ kind: 'archiveCard', card: card.id, archived: true })
      case 'up':
      case 'down': {
        const group = groups.find((entry) => entry.cards.some((other) => other.id === card.id))
        const after = afterForStep(cards, group?.cards ?? [], card.id, name)
        if (after !== undefined) edit({ kind: 'moveCard', card: card.id, base: card.pos, after })
        requestAnimationFrame(() => focusOnCard(card.id))
      }
    }
  })

  const mergeCard = cards.find((entry) => entry.id === merging)
  return (
    <>
      {mergeCard !== undefined && <MergeDialog card={mergeCard} onClose={() => setMerging(null)} />}
      <Dialog open={open} onOpenChange={onOpen} title={say.title}>
        <label className="mb-4 flex min-h-11 cursor-pointer items-start gap-2.5">
          <input type="checkbox" checked={on} onChange={() => switchKeys(!on)} className="mt-0.5 size-[18px] shrink-0 accent-pen" />
          <span>{say.on}<span className="twin block">{say.onHint}</span></span>
        </label>
        {!on && <Said className="mb-3 text-ink2">{say.offNow}</Said>}
        <dl className="grid grid-cols-[56px_1fr] gap-x-3">
          {boardKeys.map(({ key, act, onCard }) => (
            <div key={key} className="contents">
              <dt className="border-t border-line py-1.5"><kbd className="inline-block min-w-6 rounded-tag border border-edge bg-sunk px-1.5 text-center font-semibold">{key}</kbd></dt>
              <dd className="border-t border-line py-1.5">{say.keys[act]}{onCard && <span className="twin"> {say.card}</span>}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  )
}

/** The first card when none has the focus; stops at the ends. */
function stepTo(at: number, by: 1 | -1, count: number): number {
  return at < 0 ? 0 : Math.min(count - 1, Math.max(0, at + by))
}

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus()
}

function focusOnCard(id: string | undefined): void {
  if (id !== undefined) focusOn(`[data-card-id="${id}"] [data-card-focus]`)
}
