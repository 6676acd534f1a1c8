'use client'
import { useState, type ReactNode } from 'react'
import { Said } from '@/components/announce/said'
import { useBoard } from '@/components/doc/use-board'
import { useCommand } from '@/components/doc/use-command'
import { useMe } from '@/components/doc/use-me'
import { useLookAt } from '@/components/shell/look-at'
import { useStage } from '@/components/doc/use-stage'
import { ActBar } from '@/components/estimate/act-bar'
import { Button } from '@/components/ui/button'
import { ChoiceCards } from '@/components/ui/choice-cards'
import { keptBy } from '@/components/ui/kept'
import { Sheet } from '@/components/ui/sheet'
import { TextField } from '@/components/ui/text-field'
import { centralNumber } from '@/lib/model/estimate'
import { limits } from '@/lib/protocol/limits'
import { methods } from '@/lib/voting/ballot'
import { fill } from '@/lib/words/fill'
import { emptyMessages } from '@/lib/words/messages-room'
import { voteMethodMessages, voteSheetMessages as say } from '@/lib/words/messages-vote'
import { capital, countOf } from '@/lib/words/results-text'
import { methodName } from '@/lib/words/vote-words'
import { logCostUnits } from '@/lib/workshop/vote-sheet'
import { ListWaiting } from '@/components/priorities/list-waiting'
import { AskChoice } from './ask-choice'
import { SheetSettings } from './sheet-settings'
import { sheetFromForm, startingForm, type SheetForm } from './sheet-form-values'
import { useListedAsks } from './use-listed-asks'

/** What was changed of it before it was opened, by workshop. */
const keptForms = keptBy<SheetForm | null>()

/** The facilitator sets up a vote. It opens as it stands with one click. */
export function SheetScreen({ back }: { readonly back: ReactNode }) {
  const { snapshot: board } = useBoard()
  const { people } = useStage().snapshot
  const me = useMe()
  const command = useCommand()
  const { goAlong } = useLookAt()
  const listed = useListedAsks()
  const voters = people.filter(({ role, origin }) => role !== 'observer' && origin !== 'imported').length
  const [starting] = useState<SheetForm>(() => startingForm(board, voters))
  const [changed, setChanged] = keptForms.use(me.workshopId, () => null)
  const form = changed ?? starting
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const change = (next: Partial<SheetForm>) => {
    setProblem(null)
    setChanged({ ...form, ...next })
  }
  const cards = board.cards.filter(({ archived }) => !archived)
  const chosen = (form.asks ?? listed.asks ?? cards.map(({ id }) => id)).filter((id) => cards.some((card) => card.id === id))
  const together = cards.filter(({ id }) => chosen.includes(id)).reduce((sum, { numbers }) => sum + logCostUnits(centralNumber(numbers.cost, 'logit')), 0)
  const open = async () => {
    const checked = sheetFromForm(form, chosen)
    if (!checked.ok) return setProblem(checked.message)
    const arrive = goAlong()
    setBusy(true)
    const sent = await command('open-vote', { sheet: checked.sheet })
    setBusy(false)
    setProblem(sent.ok ? null : sent.message)
    // The opening moves the room to the vote, and who opens it goes along.
    if (!sent.ok) return
    arrive()
    setChanged(null)
  }
  if (cards.length === 0) return <><h1 className="mb-4">{say.heading}</h1><ListWaiting text={emptyMessages.board} /></>
  const time = form.minutes === '' ? say.timeNone : fill(say.minutes, { n: form.minutes })
  return (
    <>
      {back}
      <h1 className="max-sm:text-[24px] max-sm:leading-[30px]">{say.heading}</h1>
      <p className="mt-1 mb-4 text-[13.5px] leading-5 text-ink2 max-sm:text-[15px]">{say.lead}</p>
      <div className="grid grid-cols-1 gap-4">
        <Sheet title={say.question}>
          <TextField label={say.question} labelHidden value={form.title} onChange={(title) => change({ title })} maxLength={limits.titleClient} />
          <h3 className="mt-4 mb-1.5 font-semibold max-sm:text-[15px]">{say.asks}</h3>
          <AskChoice cards={cards} chosen={chosen} listed={listed.asks} computing={listed.computing} onChange={(asks) => change({ asks })} />
        </Sheet>
        <Sheet>
          <ChoiceCards label={say.method} columns={2} value={form.method} onChange={(method) => change({ method })} options={methods.map((method) => ({ value: method, label: methodName(method), text: voteMethodMessages[method].what }))} />
        </Sheet>
        <Sheet title={say.rules}><SheetSettings form={form} together={together} voters={voters} onChange={change} /></Sheet>
        <p className="twin">{fill(say.host, { host: location.hostname })}</p>
      </div>
      <ActBar className="mt-4">
        <div className="flex w-full items-center gap-3 max-sm:flex-col max-sm:items-stretch max-sm:gap-2">
          <p className="min-w-0 flex-1 text-[13px] text-ink2">
            {problem === null
              ? fill(say.opening, { asks: capital(countOf(chosen.length, 'ask')), method: methodName(form.method).toLowerCase(), secrecy: (form.secret ? say.secret : say.named).toLowerCase(), time })
              : <Said as="span" trouble className="text-bad">{problem}</Said>}
          </p>
          <Button variant="primary" busy={busy} onClick={() => void open()} className="max-sm:min-h-12">{say.open}</Button>
        </div>
      </ActBar>
    </>
  )
}
