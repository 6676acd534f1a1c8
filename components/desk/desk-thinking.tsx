'use client'
import { HeartHandshake } from 'lucide-react'
import { Said } from '@/components/announce/said'
import { useCommand } from '@/components/doc/use-command'
import { useStage } from '@/components/doc/use-stage'
import { useActs } from '@/components/lead/use-acts'
import { clockTime } from '@/components/shell/clock-time'
import { useServerClock } from '@/components/shell/use-server-clock'
import { Button } from '@/components/ui/button'
import { fill } from '@/lib/words/fill'
import { deskMessages as say } from '@/lib/words/messages-script'
import { thinkingOf } from './thinking'

const restMs = 60_000

/** How many are in, how many still think, and a gentle word to those; who they are stands in the list below. */
export function DeskThinking() {
  const { snapshot } = useStage()
  const { nudgedAt } = snapshot
  const command = useCommand()
  const acts = useActs()
  const now = useServerClock(nudgedAt !== null)
  const thinking = thinkingOf(snapshot)
  if (thinking === null) return null
  const { about, spoke, of } = thinking
  const open = of - spoke
  const rests = nudgedAt !== null && now - nudgedAt < restMs
  const nudge = () => void acts.run(command('nudge', {}))
  return (
    <section aria-label={say.people}>
      <Said on="change" className="serif text-[20px] leading-7 font-bold">{fill(about === 'vote' ? say.ballots : say.in, { n: spoke, N: of })}</Said>
      {open > 0 && (
        <div className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1.5">
          <span className="text-[13px] text-ink2 max-sm:text-[15px]">{open === 1 ? say.stillOne : fill(say.still, { n: open })}</span>
          {!rests && <Button size="small" busy={acts.busy} onClick={nudge}><HeartHandshake aria-hidden size={14} />{say.nudge}</Button>}
        </div>
      )}
      {nudgedAt !== null && open > 0 && <p className="twin mt-1">{fill(say.nudged, { time: clockTime(nudgedAt) })}</p>}
      {acts.problem !== null && <Said trouble className="mt-1 text-[12.5px] text-bad">{acts.problem}</Said>}
    </section>
  )
}
