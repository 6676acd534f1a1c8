'use client'
import { Check, Minus } from 'lucide-react'
import { cx } from '@/components/ui/cx'
import { shellMessages } from '@/lib/words/messages-room'
import { shellLabels as labels } from '@/lib/words/labels-shell'
import { useLookAt } from './look-at'

const stateWords = { done: labels.stateDone, skipped: labels.stateSkipped, now: labels.stateNow, later: labels.stateLater } as const

/** The way through, at the left: done, skipped, now, later. A click looks at a phase without moving the room. */
export function PhaseNav() {
  const { entries, shown, look } = useLookAt()
  return (
    <nav aria-label={labels.phases}>
      <ol>
        {entries.map((entry, index) => (
          <li key={entry.phase}>
            <button
              type="button"
              disabled={!entry.open}
              aria-current={entry.phase === shown ? 'page' : undefined}
              onClick={() => look(entry.phase)}
              className={cx(
                'grid min-h-[34px] w-full grid-cols-[22px_1fr] items-center border-l-3 pr-3 pl-[17px] text-left text-[13.5px] focus-visible:-outline-offset-3',
                entry.state === 'now' ? 'border-pen' : 'border-transparent',
                entry.phase === shown ? 'bg-sheet font-semibold text-ink' : entry.state === 'later' ? 'text-ink3' : 'text-ink2',
                entry.open && entry.phase !== shown && 'hover:bg-sunk hover:text-ink',
              )}
            >
              <span aria-hidden className="text-[12px] font-medium text-ink3">{entry.state === 'done' ? <Check size={13} strokeWidth={2.4} /> : entry.state === 'skipped' ? <Minus size={13} /> : index + 1}</span>
              <span>{entry.name}{entry.reopened && <span className="twin block font-normal">{shellMessages.reopened}</span>}<span className="sr-only">, {stateWords[entry.state]}</span></span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
