'use client'
import { useState } from 'react'
import { GripVertical, MessageSquare } from 'lucide-react'
import { useBoard } from '@/components/doc/use-board'
import { usePresence } from '@/components/doc/use-presence'
import { useStage } from '@/components/doc/use-stage'
import { Tag } from '@/components/ui/tag'
import { cx } from '@/components/ui/cx'
import { standIns } from '@/lib/workshop/card-merge'
import type { Card } from '@/lib/workshop/types'
import { askSentence } from '@/lib/words/ask-sentence'
import { moreAboutCard } from '@/lib/words/messages-cards'
import { tapMessages } from '@/lib/words/messages-taps'
import { latestTaps, tapFields } from '@/lib/workshop/count-taps'
import { boardLabels as labels } from '@/lib/words/labels-board'
import { fill } from '@/lib/words/fill'
import { useBoardActs } from './board-acts'
import { CardMenu } from './card-menu'
import { CardNumbers, type ScaleEnds } from './card-numbers'
import { CommentThread, keptComments } from './comment-thread'
import { EditingChip } from './editing-chip'
import { nearestGrade } from './grades'
import type { DragHandle } from './sortable-card'

/** A card at rest. The title opens its editor; the menu has every act, moving too. */
export function BoardCard({ card, shown, ends, handle }: {
  readonly card: Card
  /** The cards it stands among on screen, for Move up and Move down. */
  readonly shown: readonly Card[]
  readonly ends: ScaleEnds
  readonly handle: DragHandle | null
}) {
  const { why, setOpenCard } = useBoardActs()
  const { comments, cards } = useBoard().snapshot
  const standIn = standIns(cards)
  const { others } = usePresence()
  const tapped = latestTaps(useStage().snapshot.taps).get(card.id)?.result ?? null
  const [begun] = keptComments.use(card.id, () => '')
  const [talking, setTalking] = useState(begun !== '')
  const editors = others.filter((state) => state.editing?.card === card.id).map((state) => state.name)
  const count = comments.filter((comment) => (standIn.get(comment.cardId) ?? comment.cardId) === card.id && !comment.archived).length
  const text = card.summary.trim() === '' ? askSentence(card) : card.summary
  return (
    <article
      data-card-id={card.id}
      aria-labelledby={`card-${card.id}`}
      className={cx('group/card relative flex h-full flex-col rounded-sheet border bg-sheet px-3.5 pt-3 pb-2.5', editors.length > 0 ? 'border-warn' : 'border-line')}
    >
      <div className="flex items-start gap-2">
        <h3 id={`card-${card.id}`} className="min-w-0 flex-1 text-[14px] leading-[19px] font-semibold max-sm:text-[16px] max-sm:leading-[22px]">
          {why === null
            ? <button type="button" data-card={card.id} data-card-focus onClick={() => setOpenCard(card.id)} className="text-left hover:text-pen max-sm:-my-[11px] max-sm:min-w-11 max-sm:py-[11px]">{card.title}<span className="sr-only">{labels.editAfterTitle}</span></button>
            : <span tabIndex={-1} data-card-focus>{card.title}</span>}
        </h3>
        <EditingChip names={editors} />
        <span className="-mt-1 -mr-1.5 flex">
          {handle !== null && (
            <button
              type="button"
              {...handle}
              aria-label={fill(labels.drag, { title: card.title })}
              className="inline-flex size-7 cursor-grab touch-none items-center justify-center rounded-control text-ink3 opacity-0 group-hover/card:opacity-100 hover:bg-sunk focus-visible:opacity-100 active:cursor-grabbing max-sm:hidden"
            >
              <GripVertical aria-hidden size={15} />
            </button>
          )}
          {why === null && <CardMenu card={card} shown={shown} />}
        </span>
      </div>
      {text !== '' && <p className="twin mt-0.5 line-clamp-2 sm:min-h-9 max-sm:text-[14px] max-sm:leading-5">{text}</p>}
      <CardNumbers card={card} ends={ends} />
      <div className="min-h-1.5 flex-1" />
      <div className="flex min-h-6 items-center gap-2 text-[12px] leading-4 text-ink2 max-sm:min-h-11">
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-0.5">
          <span title={moreAboutCard.legibility.question}>Explains: {nearestGrade(card.numbers.legibility)}</span>
          <span title={moreAboutCard.verifiability.question}>Checks: {nearestGrade(card.numbers.verifiability)}</span>
          <span title={moreAboutCard.robustness.question}>Holds up: {nearestGrade(card.numbers.robustness)}</span>
          {tapped !== null && tapFields.some((field) => tapped[field].roomDiffers) && <Tag tone="warn">{tapMessages.differs}</Tag>}
          {card.ask !== '' && card.who !== '' && card.seenBy.trim() === '' && <Tag>{labels.notCheckableYet}</Tag>}
        </div>
        <button
          type="button"
          data-comments
          aria-expanded={talking}
          onClick={() => setTalking(!talking)}
          className={cx('inline-flex min-h-6 min-w-6 items-center justify-center gap-1 rounded-control px-1 hover:bg-sunk hover:text-ink max-sm:min-h-11 max-sm:min-w-11', count === 0 && !talking && 'sm:opacity-0 sm:group-hover/card:opacity-100 sm:focus-visible:opacity-100')}
        >
          <MessageSquare aria-hidden size={13} />
          {count > 0 && count}
          <span className="sr-only">{count === 1 ? 'comment' : count === 0 ? 'Comment' : 'comments'} on {card.title}</span>
        </button>
      </div>
      {talking && <CommentThread card={card} />}
    </article>
  )
}
