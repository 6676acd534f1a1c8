'use client'
import { useState } from 'react'
import { Ellipsis } from 'lucide-react'
import { useBoard } from '@/components/doc/use-board'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuChoice, MenuItem, MenuSeparator, MenuSub } from '@/components/ui/menu'
import type { Card } from '@/lib/workshop/types'
import { useBoardActs } from './board-acts'
import { headingOf, overlapGroups } from './board-groups'
import { NewGroupDialog } from './new-group-dialog'
import { afterForStep } from './move-card'

/** Every act on a card, the same as by drag and by click. */
export function CardMenu({ card, shown }: { readonly card: Card; readonly shown: readonly Card[] }) {
  const { snapshot } = useBoard()
  const { edit, setOpenCard } = useBoardActs()
  const [naming, setNaming] = useState(false)
  const up = afterForStep(snapshot.cards, shown, card.id, 'up')
  const down = afterForStep(snapshot.cards, shown, card.id, 'down')
  const move = (after: string | null | undefined) => {
    if (after !== undefined) edit({ kind: 'moveCard', card: card.id, base: card.pos, after })
  }
  const setGroup = (value: string | null) => edit({ kind: 'setOverlapGroup', card: card.id, base: card.overlapGroup, value })
  return (
    <>
      <Menu trigger={<IconButton label={`Acts on ${card.title}`}><Ellipsis aria-hidden size={16} /></IconButton>}>
        <MenuItem onSelect={() => setOpenCard(card.id)}>Edit</MenuItem>
        <MenuItem onSelect={() => move(up)} why={up === undefined ? 'first already' : null}>Move up</MenuItem>
        <MenuItem onSelect={() => move(down)} why={down === undefined ? 'last already' : null}>Move down</MenuItem>
        <MenuSub label="Guards against the same as">
          {overlapGroups(snapshot.cards).map((group) => <MenuChoice key={group} checked={card.overlapGroup === group} onSelect={() => setGroup(group)}>{headingOf(group)}</MenuChoice>)}
          <MenuChoice checked={card.overlapGroup === null} onSelect={() => setGroup(null)}>Nothing else: on its own</MenuChoice>
          <MenuItem onSelect={() => setNaming(true)}>A new group…</MenuItem>
        </MenuSub>
        <MenuSeparator />
        <MenuItem onSelect={() => edit({ kind: 'archiveCard', card: card.id, archived: true })}>Archive</MenuItem>
      </Menu>
      {naming && <NewGroupDialog card={card} onClose={() => setNaming(false)} />}
    </>
  )
}
