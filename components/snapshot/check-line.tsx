import { CircleAlert, LoaderCircle, ShieldCheck } from 'lucide-react'
import { Said } from '@/components/announce/said'
import { fill } from '@/lib/words/fill'
import { snapshotPageMessages as say } from '@/lib/words/messages-snapshot-page'
import type { Check } from './use-snapshot'

const looks = {
  pending: { Icon: LoaderCircle, edge: 'border-edge', icon: 'animate-spin text-ink3' },
  checking: { Icon: LoaderCircle, edge: 'border-edge', icon: 'animate-spin text-ink3' },
  whole: { Icon: ShieldCheck, edge: 'border-good', icon: 'text-good' },
  broken: { Icon: CircleAlert, edge: 'border-bad', icon: 'text-bad' },
  otherModel: { Icon: CircleAlert, edge: 'border-warn', icon: 'text-warn' },
} as const

/** Whether this is what was sealed, said while it is found out. */
export function CheckLine({ check, isComplete, erased }: { readonly check: Check; readonly isComplete: boolean; readonly erased: number }) {
  const state = isComplete ? check.state : 'pending'
  const { Icon, edge, icon } = looks[state]
  return (
    <div data-check={state} className="print:hidden">
      <Said on="change" className={`flex items-start gap-2.5 border-l-3 py-1 pl-3 text-[13px] leading-[19px] max-sm:text-[14px] ${edge}`}>
        <Icon aria-hidden size={17} className={`mt-px shrink-0 ${icon}`} />
        <span>{isComplete ? checkText(check) : say.pending}{erased > 0 && ` ${fill(say.erased, { count: erased === 1 ? say.erasedOne : fill(say.erasedMany, { n: erased }) })}`}</span>
      </Said>
    </div>
  )
}

function checkText(check: Check): string {
  switch (check.state) {
    case 'pending': return say.checkingStart
    case 'checking': return check.of > 0 ? fill(say.checking, { done: check.done, of: check.of }) : say.checkingStart
    case 'whole': return say.whole
    case 'broken': return fill(say.brokenCheck, { problem: check.problem })
    case 'otherModel': return fill(say.otherModel, { problem: check.problem })
  }
}
