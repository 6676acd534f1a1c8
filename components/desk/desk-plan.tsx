'use client'
import { Button } from '@/components/ui/button'
import { planMinutes } from '@/lib/protocol/lead-commands'
import { fill } from '@/lib/words/fill'
import { deskMessages as say } from '@/lib/words/messages-script'
import type { Script } from './use-script'

/** Before a script is chosen: the three lengths it comes in. */
export function DeskPlan({ script }: { readonly script: Script }) {
  return (
    <section aria-label={say.choose}>
      <h3 className="finding">{say.choose}</h3>
      <p className="twin mt-0.5 max-sm:text-[14px] max-sm:leading-5">{say.chooseText}</p>
      <div className="mt-2.5 flex flex-wrap gap-2">
        {planMinutes.map((minutes) => <Button key={minutes} disabled={script.busy} onClick={() => script.choose(minutes)}>{fill(say.plan, { minutes })}</Button>)}
      </div>
    </section>
  )
}
