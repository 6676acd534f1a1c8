'use client'
import { useDesk } from '@/components/doc/use-desk'
import { useMe } from '@/components/doc/use-me'
import { usePresence } from '@/components/doc/use-presence'
import { useStage } from '@/components/doc/use-stage'
import { Tag } from '@/components/ui/tag'
import { cx } from '@/components/ui/cx'
import { sharedViewPresence } from '@/components/views/shared-view-presence'
import { shellLabels as labels } from '@/lib/words/labels-shell'
import { PersonDisc } from './person-disc'
import { PersonMenu } from './person-menu'
import { standing } from './standing'
import { personRows, type PersonRow } from './people-order'

const presenceWords = { here: 'here', away: 'away', gone: 'not connected', none: '' } as const

/** Everyone in the workshop: who leads, who watches, who is here, who is editing. */
export function PeopleList() {
  const me = useMe()
  const { people, roundOpen } = useStage().snapshot
  const { others } = usePresence()
  const { snapshot } = useDesk()
  const rows = personRows(people, me.personId, others)
  return (
    <ul aria-label={labels.people}>
      {rows.map((row) => (
        <li key={row.person.id} className="grid min-h-8 grid-cols-[26px_minmax(0,1fr)_auto] items-center gap-2 text-[13px] max-lg:min-h-12 max-lg:text-[15px]">
          <PersonDisc name={row.person.name} you={row.you} />
          <div className="min-w-0 py-0.5 leading-[17px]">
            <span className="line-clamp-2 break-words">{row.person.name}{row.you && ' (you)'}</span>
            <Status row={row} stand={standing(snapshot, row.person.id, roundOpen)} />
          </div>
          <span className="flex items-center gap-1">
            {row.presence !== 'none' && <Dot row={row} />}
            {me.role === 'facilitator' && <PersonMenu row={row} />}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** `stand`: where the person stands with the open vote or round; facilitators alone have it. */
function Status({ row, stand }: { readonly row: PersonRow; readonly stand: string | null }) {
  const words = [
    row.person.role === 'facilitator' && 'facilitator',
    row.person.role === 'observer' && 'observer',
    stand,
    row.editing !== null && (row.editing.startsWith(sharedViewPresence) ? labels.editingView : labels.editingCard),
    row.editing === null && row.presence === 'away' && 'away',
  ].filter((word) => word !== false && word !== null)
  return (
    <>
      {words.length > 0 && <span className="block text-[12px] leading-4 text-ink2">{words.join(' · ')}</span>}
      {row.person.origin === 'imported' && <Tag>{labels.fromTheFile}</Tag>}
      {row.person.origin === 'entered' && <Tag>{labels.enteredForThem}</Tag>}
    </>
  )
}

function Dot({ row }: { readonly row: PersonRow }) {
  return (
    <span className={cx('mx-1 size-2 rounded-full border-[1.5px]', row.presence === 'here' ? 'border-good bg-good' : 'border-edge')}>
      <span className="sr-only">{presenceWords[row.presence]}</span>
    </span>
  )
}
