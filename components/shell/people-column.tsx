'use client'
import { useState } from 'react'
import { Users } from 'lucide-react'
import { useMe } from '@/components/doc/use-me'
import { useStage } from '@/components/doc/use-stage'
import { Dialog } from '@/components/ui/dialog'
import { shellLabels as labels } from '@/lib/words/labels-shell'
import { PeopleList } from './people-list'
import { PersonDisc } from './person-disc'

/** At the right on a laptop. Reading phases fold it to a strip of discs. */
export function PeopleColumn({ folded }: { readonly folded: boolean }) {
  const me = useMe()
  const { people } = useStage().snapshot
  if (folded) {
    return (
      <aside aria-label={labels.inTheRoom} className="relative flex flex-col items-center gap-2 overflow-y-auto border-l border-line py-3.5 max-lg:hidden print:hidden">
        <PeopleCount />
        {people.map((person) => <PersonDisc key={person.id} name={person.name} you={person.id === me.personId} />)}
      </aside>
    )
  }
  return (
    <aside aria-label={labels.inTheRoom} className="relative overflow-y-auto border-l border-line pt-[18px] pr-3.5 pb-4 pl-4 max-lg:hidden print:hidden">
      <div className="mb-2 flex justify-between"><h2 className="font-semibold">{labels.inTheRoom}</h2><span className="text-[13px] text-ink2">{people.length}</span></div>
      <PeopleList />
    </aside>
  )
}

/** The count that opens the list where there is no column for it. */
export function PeopleCount() {
  const { people } = useStage().snapshot
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-label={`${people.length} ${people.length === 1 ? 'person' : 'people'} in the room. Show them`}
        className="inline-flex min-h-[34px] min-w-8 items-center justify-center gap-1.5 rounded-control px-1.5 text-[13px] font-semibold text-ink2 hover:bg-sunk max-sm:min-h-11 max-sm:min-w-11"
      >
        <Users aria-hidden size={16} />{people.length}
      </button>
      <Dialog open={open} onOpenChange={setOpen} title={labels.inTheRoom}><PeopleList /></Dialog>
    </>
  )
}
