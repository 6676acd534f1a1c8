'use client'
import { useMe } from '@/components/doc/use-me'
import { useStage } from '@/components/doc/use-stage'
import { AddPerson } from '@/components/lead/add-person'
import { Chip } from '@/components/ui/chip'
import { enteredMessages as say } from '@/lib/words/messages-rounds'

/** A facilitator chooses for whom they answer: themselves, or somebody without a device. Nothing for everybody else. */
export function AnsweringFor({ personId, onChoose }: { readonly personId: string | null; readonly onChoose: (personId: string | null) => void }) {
  const me = useMe()
  const { people, sample } = useStage().snapshot
  if (me.role !== 'facilitator' || sample) return null
  const entered = people.filter(({ origin }) => origin === 'entered')
  return (
    <div role="group" aria-label={say.who} className="mb-3 flex flex-wrap items-center gap-2">
      {entered.length > 0 && (
        <>
          <span className="text-[13px] text-ink2">{say.who}</span>
          <Chip pressed={personId === null} onPress={() => onChoose(null)}>{say.me}</Chip>
          {entered.map((person) => <Chip key={person.id} pressed={person.id === personId} onPress={() => onChoose(person.id)}>{person.name}</Chip>)}
        </>
      )}
      <AddPerson onAdded={onChoose} />
    </div>
  )
}
