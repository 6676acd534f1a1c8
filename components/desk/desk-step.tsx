'use client'
import { Monitor } from 'lucide-react'
import { useStage } from '@/components/doc/use-stage'
import { TimerItems } from '@/components/shell/lead-items'
import { timeLeft } from '@/components/shell/time-left'
import type { Lead } from '@/components/shell/use-lead'
import { useServerClock } from '@/components/shell/use-server-clock'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { cx } from '@/components/ui/cx'
import { shellLabels as labels } from '@/lib/words/labels-shell'
import { fillWords } from './fill-words'
import { fill } from '@/lib/words/fill'
import { deskMessages as say, stepWords } from '@/lib/words/messages-script'
import { stepsOf, type ScriptState } from '@/lib/workshop/script'

/** The present step: what to say, in the voice of the room, what the wall shows, and what to do. */
export function DeskStep({ state, lead }: { readonly state: ScriptState; readonly lead: Lead }) {
  const words = stepWords[state.step]
  const steps = stepsOf(state)
  const place = steps.indexOf(state.step)
  return (
    <section aria-label={words.name}>
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="serif text-[21px] leading-7 font-bold">{words.name}</h3>
        {place >= 0 && <span className="twin whitespace-nowrap">{fill(say.place, { at: place + 1, of: steps.length })}</span>}
      </div>
      <div className="mt-2 border-l-3 border-pen pl-3">
        <div className="twin">{say.say}</div>
        <p className="serif text-[17px] leading-[25px] text-balance">“{words.say}”</p>
      </div>
      {words.act !== undefined && <p className="mt-2.5 text-[13px] leading-[19px] text-ink2 max-sm:text-[15px] max-sm:leading-[22px]">{fillWords(words.act, state.plan)}</p>}
      <p className="twin mt-2 flex items-start gap-1.5 max-sm:text-[14px] max-sm:leading-5"><Monitor aria-hidden size={14} className="mt-0.5 shrink-0 text-ink3" /><span>{say.wall}: {words.wall.charAt(0).toLowerCase() + words.wall.slice(1)}</span></p>
      <DeskTimer lead={lead} />
    </section>
  )
}

/** The soft timer that everybody sees, with one more minute. */
export function DeskTimer({ lead }: { readonly lead: Lead }) {
  const { timerEndsAt } = useStage().snapshot
  const now = useServerClock(timerEndsAt !== null)
  const left = timerEndsAt === null ? null : timeLeft(timerEndsAt, now)
  return (
    <div className="mt-3 flex items-center gap-2">
      <span role="timer" aria-label={left?.words ?? 'No timer'} className={cx('min-w-[88px] text-[26px] leading-8 font-semibold', left === null ? 'text-ink3' : left.up && 'text-[18px]! text-warn')}>{left?.text ?? '––:––'}</span>
      <Button size="small" disabled={lead.busy} onClick={lead.addMinute}>{say.addMinute}</Button>
      <Menu align="start" trigger={<Button size="small" variant="text" disabled={lead.busy}>{labels.timer}</Button>}><TimerItems lead={lead} /></Menu>
    </div>
  )
}
