import { CircleAlert, LoaderCircle, ShieldCheck } from 'lucide-react'
import { Said } from '@/components/announce/said'
import { fill } from '@/lib/words/fill'
import { snapshotPageMessages as say } from '@/lib/words/messages-snapshot-page'
import type { Check } from './use-snapshot'

/** Whether this is what was sealed, said while it is found out. */
export function CheckLine({ check, isComplete, erased }: { readonly check: Check; readonly isComplete: boolean; readonly erased: number }) {
  const text = !isComplete ? say.pending : check.state === 'whole' ? say.whole : check.state === 'broken' ? fill(say.brokenCheck, { problem: check.problem }) : check.state === 'checking' && check.of > 0 ? fill(say.checking, { done: check.done, of: check.of }) : say.checkingStart
  const Icon = check.state === 'whole' ? ShieldCheck : check.state === 'broken' ? CircleAlert : LoaderCircle
  return (
    <div data-check={isComplete ? check.state : 'pending'} className="print:hidden">
      <Said on="change" className={`flex items-start gap-2.5 border-l-3 py-1 pl-3 text-[13px] leading-[19px] max-sm:text-[14px] ${check.state === 'whole' ? 'border-good' : check.state === 'broken' ? 'border-bad' : 'border-edge'}`}>
        <Icon aria-hidden size={17} className={`mt-px shrink-0 ${check.state === 'whole' ? 'text-good' : check.state === 'broken' ? 'text-bad' : 'animate-spin text-ink3'}`} />
        <span>{text}{erased > 0 && ` ${fill(say.erased, { count: erased === 1 ? say.erasedOne : fill(say.erasedMany, { n: erased }) })}`}</span>
      </Said>
    </div>
  )
}
