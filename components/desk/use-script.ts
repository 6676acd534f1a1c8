'use client'
import { useCommand } from '@/components/doc/use-command'
import { useStage } from '@/components/doc/use-stage'
import { useActs } from '@/components/lead/use-acts'
import { useLookAt } from '@/components/shell/look-at'
import { useServerClock } from '@/components/shell/use-server-clock'
import type { Drop, Plan, ScriptStep } from '@/lib/protocol/lead-commands'
import { courseOf } from '@/lib/workshop/script-course'

/** The script as it stands now, with a facilitator's acts on it. */
export function useScript() {
  const { script } = useStage().snapshot
  const command = useCommand()
  const { goAlong } = useLookAt()
  const acts = useActs()
  const now = useServerClock(script?.startedAt !== null && script !== null)
  return {
    script,
    now,
    course: script === null ? null : courseOf(script, now),
    busy: acts.busy,
    problem: acts.problem,
    choose: (minutes: Plan | null) => void acts.run(command('set-plan', { minutes })),
    drop: (part: Drop, dropped: boolean) => void acts.run(command('drop-part', { part, dropped })),
    // Whoever moves the room goes with it.
    goTo: (step: ScriptStep) => {
      const arrive = goAlong()
      void acts.run(command('go-to-step', { step })).then((done) => { if (done) arrive() })
    },
  }
}
export type Script = ReturnType<typeof useScript>
