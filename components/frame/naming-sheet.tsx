'use client'
import { useState } from 'react'
import { useCommand } from '@/components/doc/use-command'
import { useMe } from '@/components/doc/use-me'
import { useStage } from '@/components/doc/use-stage'
import { namingSentence } from '@/components/lobby/naming-sentence'
import { ChoiceCards } from '@/components/ui/choice-cards'
import { Note } from '@/components/ui/note'
import { Sheet } from '@/components/ui/sheet'
import { namings, type Naming } from '@/lib/protocol/commands'
import { frameLabels as labels } from '@/lib/words/labels-frame'

const texts: { readonly [N in Naming]: { readonly label: string; readonly text: string } } = {
  named: { label: labels.named, text: labels.namedText },
  pseudonymous: { label: labels.pseudonymous, text: labels.pseudonymousText },
  aggregate: { label: labels.aggregate, text: labels.aggregateText },
}

/** How answers are shown at the reveal: chosen before people type, later only stricter. */
export function NamingSheet() {
  const me = useMe()
  const { naming, people, reveals } = useStage().snapshot
  const command = useCommand()
  const [problem, setProblem] = useState<string | null>(null)
  const leads = people.filter((person) => person.role === 'facilitator').map((person) => person.name)
  const open = namings.slice(namings.indexOf(naming))
  const choose = async (next: Naming) => {
    const answer = await command('set-naming', { naming: next })
    setProblem(answer.ok ? null : answer.message)
  }
  return (
    <Sheet title={labels.naming}>
      {me.role === 'facilitator' && open.length > 1 ? (
        <>
          <ChoiceCards label={labels.namingChoice} value={naming} options={open.map((value) => ({ value, ...texts[value] }))} onChange={(next) => void choose(next)} />
          <p className="twin mt-2">{labels.namingStricter}</p>
        </>
      ) : <p className="serif text-[17px] leading-[25px]">{namingSentence({ naming, leads }, reveals.length > 0)}</p>}
      {problem !== null && <Note tone="bad" said className="mt-2">{problem}</Note>}
    </Sheet>
  )
}
