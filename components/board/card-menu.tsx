'use client'
import { useState } from 'react'
import { Ellipsis } from 'lucide-react'
import { useBoard } from '@/components/doc/use-board'
import { useMe } from '@/components/doc/use-me'
import { useStage } from '@/components/doc/use-stage'
import { useTapLead } from '@/components/taps/use-tap-lead'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuChoice, MenuItem, MenuSeparator, MenuSub } from '@/components/ui/menu'
import { tapMessages } from '@/lib/words/messages-taps'
import type { Card } from '@/lib/workshop/types'
import { boardLabels as labels } from '@/lib/words/labels-board'
import { fill } from '@/lib/words/fill'
import { useBoardActs } from './board-acts'
import { headingOf, overlapGroups } from './board-groups'
import { MergeDialog } from './merge-dialog'
import { NewGroupDialog } from './new-group-dialog'
import { afterForStep } from './move-card'

/** Every act on a card, the same as by drag and by click. */
export function CardMenu({ card, shown }: { readonly card: Card; readonly shown: readonly Card[] }) {
  const { snapshot } = useBoard()
  const { edit, setOpenCard } = useBoardActs()
  const me = useMe()
  const { phase, taps } = useStage().snapshot
  const tapLead = useTapLead()
  const tapping = taps.find(({ closedAt }) => closedAt === null)
  const [naming, setNaming] = useState(false)
  const [merging, setMerging] = useState(false)
  const up = afterForStep(snapshot.cards, shown, card.id, 'up')
  const down = afterForStep(snapshot.cards, shown, card.id, 'down')
  const move = (after: string | null | undefined) => {
    if (after !== undefined) edit({ kind: 'moveCard', card: card.id, base: card.pos, after })
  }
  const setGroup = (value: string | null) => edit({ kind: 'setOverlapGroup', card: card.id, base: card.overlapGroup, value })
  return (
    <>
      <Menu trigger={<IconButton label={fill(labels.acts, { title: card.title })}><Ellipsis aria-hidden size={16} /></IconButton>}>
        <MenuItem onSelect={() => setOpenCard(card.id)}>{labels.edit}</MenuItem>
        <MenuItem onSelect={() => move(up)} why={up === undefined ? 'first already' : null}>{labels.moveUp}</MenuItem>
        <MenuItem onSelect={() => move(down)} why={down === undefined ? 'last already' : null}>{labels.moveDown}</MenuItem>
        <MenuSub label={labels.overlap}>
          {overlapGroups(snapshot.cards).map((group) => <MenuChoice key={group} checked={card.overlapGroup === group} onSelect={() => setGroup(group)}>{headingOf(group)}</MenuChoice>)}
          <MenuChoice checked={card.overlapGroup === null} onSelect={() => setGroup(null)}>{labels.overlapNone}</MenuChoice>
          <MenuItem onSelect={() => setNaming(true)}>{labels.newGroupItem}</MenuItem>
        </MenuSub>
        {me.role === 'facilitator' && <MenuItem onSelect={() => tapLead.open(card)} why={phase !== 'board' ? labels.whyBoardPhase : tapping === undefined ? null : labels.whyOtherOpen}>{tapMessages.again}</MenuItem>}
        <MenuSeparator />
        <MenuItem onSelect={() => setMerging(true)} why={snapshot.cards.some((other) => other.id !== card.id && !other.archived) ? null : labels.whyNoOther}>{labels.mergeItem}</MenuItem>
        <MenuItem onSelect={() => edit({ kind: 'archiveCard', card: card.id, archived: true })}>{labels.archive}</MenuItem>
      </Menu>
      {merging && <MergeDialog card={card} onClose={() => setMerging(false)} />}
      {naming && <NewGroupDialog card={card} onClose={() => setNaming(false)} />}
    </>
  )
}
