'use client'
import { ChevronDown } from 'lucide-react'
import { Menu, MenuItem, MenuLabel } from '@/components/ui/menu'
import { shellMessages } from '@/lib/words/messages-room'
import { shellLabels as labels } from '@/lib/words/labels-shell'
import { useLookAt } from './look-at'

const marks = { done: '✓', skipped: '–', now: '●', later: '' } as const

/** Where the room is. Below 1200 px it opens the phases, which have no column there. */
export function PhaseChip() {
  const { entries, room, shown, look } = useLookAt()
  const now = entries.find((entry) => entry.phase === room && entry.state === 'now')?.name
  if (now === undefined) return null
  return (
    <>
      <span className="rounded-control bg-sunk px-2.5 py-1 text-[13px] font-semibold whitespace-nowrap max-lg:hidden">{now}</span>
      <span className="min-w-0 lg:hidden">
        <Menu
          align="start"
          trigger={
            <button type="button" aria-label={`Phase: ${now}. Show phases`} className="inline-flex min-h-[34px] max-w-full items-center gap-1 rounded-control bg-sunk px-2.5 text-[13px] font-semibold whitespace-nowrap max-sm:min-h-11">
              <span className="truncate">{now}</span><ChevronDown aria-hidden size={14} className="shrink-0 text-ink3" />
            </button>
          }
        >
          <MenuLabel>{labels.phases}</MenuLabel>
          {entries.map((entry) => (
            <MenuItem
              key={entry.phase}
              onSelect={() => look(entry.phase)}
              why={entry.open ? null : 'later'}
              icon={<span aria-hidden className={entry.state === 'now' ? 'w-4 text-pen' : 'w-4 text-ink3'}>{marks[entry.state]}</span>}
            >
              <span className={entry.phase === shown ? 'font-semibold' : undefined}>{entry.name}{entry.reopened && <span className="twin block font-normal">{shellMessages.reopened}</span>}</span>
            </MenuItem>
          ))}
        </Menu>
      </span>
    </>
  )
}
