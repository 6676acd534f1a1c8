'use client'
import { useEffect, useState } from 'react'
import { Lock } from 'lucide-react'
import { useBoard } from '@/components/doc/use-board'
import { useMe } from '@/components/doc/use-me'
import { useStage } from '@/components/doc/use-stage'
import { MiddleLoading } from '@/components/shell/middle-loading'
import { Button } from '@/components/ui/button'
import { keptBy } from '@/components/ui/kept'
import { Note } from '@/components/ui/note'
import { TapsSheet } from '@/components/taps/taps-sheet'
import { boardLabels as labels } from '@/lib/words/labels-board'
import type { Card } from '@/lib/workshop/types'
import { AddCardLine } from './add-card-line'
import { ArchivedCards } from './archived-cards'
import { BoardActsProvider, useBoardActs } from './board-acts'
import { BoardDrag } from './board-drag'
import { BoardEmpty } from './board-empty'
import { BoardFilters } from './board-filters'
import { BoardKeys } from './board-keys'
import { BoardToolbar } from './board-toolbar'
import { groupCards, matchesWords, type KindChip } from './board-groups'
import { GroupSection } from './group-section'
import { midOf, scaleEnd } from './estimate-scale'
import { useHeldPlace } from './use-held-place'
import { useUndo } from './use-undo'

const keptLine = keptBy<string>()

/** The group's options on one board, edited together. */
export function BoardScreen() {
  const { ready } = useBoard()
  if (!ready) return <MiddleLoading />
  return <BoardActsProvider><Board /></BoardActsProvider>
}

function Board() {
  const { snapshot } = useBoard()
  const { boardLocked, phase, taps } = useStage().snapshot
  const { why, notice, clearNotice, openCard } = useBoardActs()
  const tapping = phase === 'board' && taps.at(-1)?.closedAt === null
  const { workshopId } = useMe()
  const [line, setLine] = keptLine.use(workshopId, () => '')
  const [adding, setAdding] = useState(line !== '')
  const [kind, setKind] = useState<KindChip | null>(null)
  const [words, setWords] = useState('')
  const [keysOpen, setKeysOpen] = useState(false)
  const undoing = useUndo()

  const live = snapshot.cards.filter((card) => !card.archived)
  const empty = live.length === 0
  const { held, watch } = useHeldPlace()
  // What somebody is in stays, whatever it is called by now.
  const stays = (card: Card) => card.id === held?.id || card.id === openCard
  const shown = snapshot.cards.filter((card) => stays(card) || (!card.archived && (kind === null || kind.kinds.includes(card.category)) && matchesWords(card, words)))
  const groups = groupCards(shown, held)
  useEffect(() => watch(groups))
  const ends = { cost: scaleEnd(live, 'cost'), reductionIfScheming: scaleEnd(live, 'reductionIfScheming'), reductionIfNotScheming: scaleEnd(live, 'reductionIfNotScheming') }
  const overlap = snapshot.settings.defaults.overlap
  const kept = 1 - (overlap === undefined ? 0.5 : midOf(overlap))

  return (
    <>
      <TapsSheet />
      {/* One item a screen on a phone; what somebody is writing in stays in sight. */}
      <div className={tapping ? 'max-sm:not-focus-within:hidden' : undefined}>
        <BoardToolbar count={live.length} onAdd={() => setAdding(true)} undoing={undoing} onKeys={() => setKeysOpen(true)} />
        <BoardKeys groups={groups} onAdd={() => setAdding(true)} onUndo={undoing.undo} open={keysOpen} onOpen={setKeysOpen} />
        {boardLocked && <p className="mt-2 flex items-center gap-1.5 text-[13px] text-ink2"><Lock aria-hidden size={14} />{why ?? 'The board is locked for everyone but facilitators.'}</p>}
        {!boardLocked && why !== null && <p className="mt-2 text-[13px] text-ink2">{why}</p>}
        {notice !== null && (
          <Note tone="bad" said className="mt-3 flex items-center gap-2">{notice}<Button size="small" variant="text" onClick={clearNotice}>{labels.dismiss}</Button></Note>
        )}
        {snapshot.problems.length > 0 && <Note tone="warn" className="mt-3">{snapshot.problems.join(' ')}</Note>}
        {empty && <BoardEmpty />}
        {/* One place in the tree, empty board or not: somebody else's first card must not take away the line one is writing. */}
        {(adding || empty) && (why === null || line !== '') && <AddCardLine line={line} onLine={setLine} onBegin={() => setAdding(true)} onClose={empty ? null : () => setAdding(false)} />}
        {!empty && (
          <>
            <BoardFilters cards={live} kind={kind} onKind={setKind} words={words} onWords={setWords} />
            {shown.length === 0 && <p className="py-6 text-ink2">{labels.noCardMatches}{' '}<Button variant="text" onClick={() => { setKind(null); setWords('') }}>Show all {live.length}</Button></p>}
            <BoardDrag groups={groups}>
              {groups.map((group) => <GroupSection key={group.name ?? ''} group={group} ends={ends} kept={kept} alone={groups.length === 1 && group.name === null} />)}
            </BoardDrag>
          </>
        )}
        <ArchivedCards cards={snapshot.cards.filter((card) => card.archived)} />
      </div>
    </>
  )
}
