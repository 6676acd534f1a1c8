'use client'
import { nanoid } from 'nanoid'
import { isTaken } from '@/components/doc/is-taken'
import { useBoard } from '@/components/doc/use-board'
import { useMe } from '@/components/doc/use-me'
import { useStage } from '@/components/doc/use-stage'
import { clockTime } from '@/components/shell/clock-time'
import { Button } from '@/components/ui/button'
import { keptBy } from '@/components/ui/kept'
import { TextField } from '@/components/ui/text-field'
import { limits } from '@/lib/protocol/limits'
import { standIns } from '@/lib/workshop/card-merge'
import type { Card } from '@/lib/workshop/types'
import { boardLabels as labels } from '@/lib/words/labels-board'
import { useBoardActs } from './board-acts'

/** Comments that are begun, by card. */
export const keptComments = keptBy<string>()

/** What people say about a card: open to participants even while the board is locked. */
export function CommentThread({ card }: { readonly card: Card }) {
  const me = useMe()
  const { people } = useStage().snapshot
  const { comments, cards } = useBoard().snapshot
  const standIn = standIns(cards)
  const { edit } = useBoardActs()
  const [text, setText] = keptComments.use(card.id, () => '')
  const thread = comments.filter((comment) => (standIn.get(comment.cardId) ?? comment.cardId) === card.id && !comment.archived).sort((a, b) => a.at - b.at)
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? labels.somebodyLeft
  const add = () => {
    if (text.trim() === '') return
    if (isTaken(edit({ kind: 'addComment', comment: nanoid(12), card: card.id, person: me.personId, text: text.trim(), at: Date.now() }))) setText('')
  }
  return (
    <div data-place-of={card.id} className="mt-2 border-t border-line pt-2">
      <ul aria-label={`Comments on ${card.title}`} className="grid gap-1.5 text-[13px] leading-[18px]">
        {thread.map((comment) => (
          <li key={comment.id}>
            <span className="font-semibold">{nameOf(comment.personId)}</span> <span className="text-ink3">{clockTime(comment.at)}</span>
            {comment.personId === me.personId && (
              <Button size="small" variant="text" className="min-h-5! ml-1 text-[12px]!" aria-label={`Take back: ${comment.text}`} onClick={() => edit({ kind: 'archiveComment', comment: comment.id, archived: true })}>{labels.takeBack}</Button>
            )}
            <p className="break-words">{comment.text}</p>
          </li>
        ))}
      </ul>
      {me.role !== 'observer' && (
        <form className="mt-2 flex gap-2" onSubmit={(event) => { event.preventDefault(); add() }}>
          <TextField label={`Comment on ${card.title}`} labelHidden value={text} onChange={setText} maxLength={limits.textClient} enterKeyHint="send" placeholder={labels.commentExample} className="flex-1" inputClassName="h-[34px]! text-[13px]! max-sm:h-11! max-sm:text-[16px]!" />
          <Button type="submit">{labels.add}</Button>
        </form>
      )}
    </div>
  )
}
