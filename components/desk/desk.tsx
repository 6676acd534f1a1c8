'use client'
import { Said } from '@/components/announce/said'
import { useStage } from '@/components/doc/use-stage'
import { AddPerson } from '@/components/lead/add-person'
import { LoadingBlocks } from '@/components/shell/middle-loading'
import { PeopleList } from '@/components/shell/people-list'
import { useLead } from '@/components/shell/use-lead'
import { deskMessages as say } from '@/lib/words/messages-script'
import { DeskCourse } from './desk-course'
import { DeskFoot } from './desk-foot'
import { DeskLate } from './desk-late'
import { DeskPlan } from './desk-plan'
import { DeskScript } from './desk-script'
import { DeskStep, DeskTimer } from './desk-step'
import { DeskThinking } from './desk-thinking'
import { DeskTools } from './desk-tools'
import { useScript } from './use-script'

/** Everything one person needs to lead a room, in the order they need it: where we are, what to say, who is in, what is at hand. */
export function Desk() {
  const { snapshot: { people, sample }, ready } = useStage()
  const lead = useLead()
  const script = useScript()
  const state = script.script
  // Its buttons say where the room goes from here, which only the stage knows.
  if (!ready) return <div className="px-4 pt-1"><LoadingBlocks /></div>
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="min-h-0 flex-1 space-y-4 overflow-y-auto px-4 pt-1 pb-5">
        {state === null ? (
          <>
            <DeskPlan script={script} />
            <DeskTimer lead={lead} />
          </>
        ) : (
          <>
            <DeskCourse script={script} state={state} />
            <DeskStep state={state} lead={lead} />
            <DeskLate script={script} state={state} />
          </>
        )}
        {script.problem !== null && <Said trouble className="text-[12.5px] leading-[18px] text-bad">{script.problem}</Said>}
        <DeskThinking />
        <DeskTools lead={lead} />
        <section aria-label={say.people}>
          <h3 className="mb-1 flex justify-between font-semibold"><span>{say.people}</span><span className="text-[13px] font-normal text-ink2">{people.length}</span></h3>
          <PeopleList />
          {!sample && <div className="-ml-1.5"><AddPerson /></div>}
        </section>
        {state !== null && <DeskScript script={script} state={state} />}
      </div>
      <DeskFoot script={script} lead={lead} />
    </div>
  )
}
