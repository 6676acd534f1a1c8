'use client'
import { useState } from 'react'
import { useBoard } from '@/components/doc/use-board'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Note } from '@/components/ui/note'
import { SelectField } from '@/components/ui/select-field'
import { fill } from '@/lib/words/fill'
import { mergeMessages as say } from '@/lib/words/messages-board'
import type { Card } from '@/lib/workshop/types'
import { boardLabels as labels } from '@/lib/words/labels-board'
import { useBoardActs } from './board-acts'

/** Which card this one goes into, and what that means, before it happens. */
export function MergeDialog({ card, onClose }: { readonly card: Card; readonly onClose: () => void }) {
  const { cards } = useBoard().snapshot
  const { edit } = useBoardActs()
  const [chosen, setChosen] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const others = cards.filter((other) => other.id !== card.id && !other.archived)
  const into = others.find(({ id }) => id === chosen)
  const merge = () => {
    if (into === undefined) return
    const result = edit({ kind: 'mergeCards', card: card.id, into: into.id })
    if (result.ok) onClose()
    else setProblem(result.message)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose() }}
      title={fill(say.title, { card: card.title })}
      footer={<><Button onClick={onClose}>{labels.cancel}</Button><Button variant="primary" onClick={merge} why={into === undefined ? say.whyNot : null}>{say.merge}</Button></>}
    >
      <SelectField label={say.into} value={chosen} onChange={setChosen} options={[{ value: '', label: say.choose }, ...others.map(({ id, title }) => ({ value: id, label: title }))]} />
      {into !== undefined && (
        <div className="mt-4 grid gap-2 text-[13.5px] leading-5 text-ink2 max-sm:text-[15px]">
          <p>{fill(say.keeps, { into: into.title, card: card.title })}</p>
          {into.assumed.some((field) => !card.assumed.includes(field)) && <p>{fill(say.takes, { card: card.title })}</p>}
          <p>{fill(say.people, { card: card.title })}</p>
        </div>
      )}
      {problem !== null && <Note tone="bad" said className="mt-3">{problem}</Note>}
    </Dialog>
  )
}
