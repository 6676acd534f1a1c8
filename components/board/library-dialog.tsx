'use client'
import { useEffect, useState } from 'react'
import { Said } from '@/components/announce/said'
import { useBoard } from '@/components/doc/use-board'
import { useCommand } from '@/components/doc/use-command'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Note } from '@/components/ui/note'
import { TextField } from '@/components/ui/text-field'
import { boardLabels as labels } from '@/lib/words/labels-board'
import { headingOf } from './board-groups'
import { readLibrary, type LibraryCard } from './library-cards'

/** The shipped cards, by kind, to take as they are and reword later. */
export function LibraryDialog({ onClose }: { readonly onClose: () => void }) {
  const { snapshot } = useBoard()
  const command = useCommand()
  const [library, setLibrary] = useState<readonly LibraryCard[] | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [words, setWords] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    readLibrary().then(setLibrary, () => setProblem(labels.libraryFailed))
  }, [])

  const known = new Set(snapshot.cards.flatMap((card) => [card.id, card.title.toLowerCase()]))
  const matching = (library ?? []).filter((card) => words.toLowerCase().split(/\s+/).every((word) => `${card.title} ${card.summary} ${card.category}`.toLowerCase().includes(word)))
  const categories = [...new Set(matching.map((card) => card.category))]
  const toggle = (id: string) => setChosen((before) => new Set(before.has(id) ? [...before].filter((entry) => entry !== id) : [...before, id]))
  const add = async () => {
    setBusy(true)
    const answer = await command('add-cards', { cards: (library ?? []).filter((card) => chosen.has(card.id)).map((card) => card.whole) })
    setBusy(false)
    if (answer.ok) onClose()
    else setProblem(answer.message)
  }
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => { if (!open) onClose() }}
      title={labels.fromTheLibrary}
      description="Made-up figures as a start; your group changes them."
      footer={<><Button onClick={onClose}>{labels.cancel}</Button><Button variant="primary" busy={busy} onClick={() => void add()} why={chosen.size === 0 ? labels.whyChoose : null}>{chosen.size === 1 ? 'Add 1 card' : `Add ${chosen.size} cards`}</Button></>}
    >
      <TextField label={labels.findInTheLibrary} labelHidden type="search" value={words} onChange={setWords} placeholder={labels.findAWord} />
      {library === null && problem === null && <Said className="py-6 text-ink2">{labels.fetchingTheLibrary}</Said>}
      {problem !== null && <Note tone="bad" said className="mt-3">{problem}</Note>}
      {categories.map((category) => (
        <fieldset key={category} className="mt-4">
          <legend className="mb-1 font-semibold">{headingOf(category)}</legend>
          <div className="grid gap-x-6 sm:grid-cols-2">
            {matching.filter((card) => card.category === category).map((card) => (
              <LibraryRow key={card.id} card={card} there={known.has(card.id) || known.has(card.title.toLowerCase())} checked={chosen.has(card.id)} onToggle={() => toggle(card.id)} />
            ))}
          </div>
        </fieldset>
      ))}
    </Dialog>
  )
}

function LibraryRow({ card, there, checked, onToggle }: { readonly card: LibraryCard; readonly there: boolean; readonly checked: boolean; readonly onToggle: () => void }) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-2.5 border-t border-line py-2 has-disabled:cursor-default">
      <input type="checkbox" checked={checked} disabled={there} onChange={onToggle} className="mt-0.5 size-[18px] shrink-0 accent-pen" />
      <span className="min-w-0">
        <span className="block leading-[19px]">{card.title}</span>
        <span className="twin line-clamp-2">{there ? 'on the board already' : card.summary}</span>
      </span>
    </label>
  )
}
