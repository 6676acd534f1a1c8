'use client'
import { useState } from 'react'
import { nanoid } from 'nanoid'
import { isTaken } from '@/components/doc/is-taken'
import { useBoard } from '@/components/doc/use-board'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Note } from '@/components/ui/note'
import { TextArea } from '@/components/ui/text-area'
import { boardLabels as labels } from '@/lib/words/labels-board'
import { fill } from '@/lib/words/fill'
import { useBoardActs } from './board-acts'
import { pastedLines } from './pasted-lines'

/** A list from elsewhere, one card a line. */
export function PasteDialog({ onClose }: { readonly onClose: () => void }) {
  const { snapshot } = useBoard()
  const { edit } = useBoardActs()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const lines = pastedLines(text, snapshot.cards.filter((card) => !card.archived).map((card) => card.title))
  const good = lines.filter((line) => line.problem === null)
  const bad = lines.filter((line) => line.problem !== null)
  const add = () => {
    let after = snapshot.cards.at(-1)?.id ?? null
    for (const line of good) {
      const card = nanoid(12)
      const result = edit({ kind: 'addCard', card, title: line.text, after })
      if (!result.ok && !isTaken(result)) return setProblem(fill(labels.pasteStopped, { line: line.text, problem: result.message }))
      after = card
    }
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose() }}
      title={labels.pasteAList}
      description="One line, one card. Bullets and numbers at the start are taken off."
      footer={<><Button onClick={onClose}>{labels.cancel}</Button><Button variant="primary" onClick={add} why={good.length === 0 ? labels.whyNothing : null}>{good.length === 1 ? 'Add 1 card' : `Add ${good.length} cards`}</Button></>}
    >
      <TextArea label={labels.theList} labelHidden rows={9} value={text} onChange={setText} placeholder={labels.pasteExample} />
      {bad.length > 0 && (
        <ul className="mt-2 grid gap-1 text-[13px] text-ink2">
          {bad.map((line, index) => <li key={index}><span className="font-semibold">“{line.text.slice(0, 60)}{line.text.length > 60 && '…'}”</span> {line.problem}.</li>)}
        </ul>
      )}
      {problem !== null && <Note tone="bad" said className="mt-2">{problem}</Note>}
    </Dialog>
  )
}
