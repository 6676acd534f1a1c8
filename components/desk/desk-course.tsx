'use client'
import { Ellipsis } from 'lucide-react'
import { clockTime } from '@/components/shell/clock-time'
import { cx } from '@/components/ui/cx'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/menu'
import { planMinutes, scriptSteps } from '@/lib/protocol/lead-commands'
import { fill } from '@/lib/words/fill'
import { deskMessages as say } from '@/lib/words/messages-script'
import { stepMinutes, stepsOf, type ScriptState } from '@/lib/workshop/script'
import { courseWords } from './course-words'
import type { Script } from './use-script'

/** Where the room stands in its plan: the steps as a strip as wide as their minutes, and early or late in words. */
export function DeskCourse({ script, state }: { readonly script: Script; readonly state: ScriptState }) {
  const steps = stepsOf(state)
  const { course } = script
  const isLate = course !== null && course.late >= 1
  return (
    <section aria-label={fill(say.planNow, { minutes: state.plan })}>
      <div className="flex items-center gap-2">
        <p className="min-w-0 flex-1 text-[12.5px] leading-[18px] text-ink2 max-sm:text-[14px]">
          {course === null ? say.notBegun : (
            <>
              {fill(say.course, { elapsed: Math.floor(course.elapsed), total: state.plan })} · <span className={cx(isLate && 'font-semibold text-warn')}>{courseWords(course.late)}</span> · {fill(say.ends, { time: clockTime((state.startedAt ?? 0) + (state.plan + Math.max(0, course.late)) * 60_000) })}
            </>
          )}
        </p>
        <Menu trigger={<IconButton label={say.otherPlan} disabled={script.busy}><Ellipsis aria-hidden size={16} /></IconButton>}>
          <MenuLabel>{say.choose}</MenuLabel>
          {planMinutes.map((minutes) => <MenuChoice key={minutes} checked={minutes === state.plan} onSelect={() => script.choose(minutes)}>{fill(say.plan, { minutes })}</MenuChoice>)}
          <MenuSeparator />
          <MenuItem onSelect={() => script.choose(null)}>{say.noPlan}</MenuItem>
        </Menu>
      </div>
      <div aria-hidden className="mt-1 flex h-1.5 gap-px">
        {steps.map((step) => {
          const place = scriptSteps.indexOf(step) - scriptSteps.indexOf(state.step)
          return <span key={step} style={{ flexGrow: stepMinutes(state, step) }} className={cx('rounded-[1px]', place < 0 ? 'bg-print' : place === 0 && state.startedAt !== null ? 'bg-pen' : 'bg-line')} />
        })}
      </div>
    </section>
  )
}
