import { CircleAlert, CircleCheck, CircleX } from 'lucide-react'
import { Said } from '@/components/announce/said'
import { Note } from '@/components/ui/note'
import { Sheet } from '@/components/ui/sheet'
import { fill } from '@/lib/words/fill'
import { verifyMessages as say } from '@/lib/words/messages-verify'
import type { Verification } from './use-verify'
import type { Verified } from './verify-job'

/** What came of the check, in words first. */
export function VerdictSheet({ verification }: { readonly verification: Verification }) {
  switch (verification.status) {
    case 'idle':
      return null
    case 'working':
      return <Note said>{verification.share === null ? say.reading : fill(say.working, { percent: `${Math.floor(verification.share * 100)} %` })}</Note>
    case 'failed':
      return <Note tone="bad" said>{fill(say.failed, { reason: verification.reason })}</Note>
    case 'done':
      return verification.answer.ok
        ? <Holds verified={verification.answer.verified} />
        : (
          <Said as="div" trouble>
            <Sheet title={verification.answer.kind === 'broken'
              ? <span className="inline-flex items-center gap-2 text-bad"><CircleX aria-hidden size={18} />{say.broken}</span>
              : <span className="inline-flex items-center gap-2 text-warn"><CircleAlert aria-hidden size={18} />{say.otherModel}</span>}>
              <p className="serif text-[17px] leading-[25px] break-words">{verification.answer.problem}</p>
            </Sheet>
          </Said>
        )
  }
}

function Holds({ verified: { hash, publicKey, workshop, snapshots, erased } }: { readonly verified: Verified }) {
  const last = snapshots.at(-1)
  const facts = [
    [say.hash, hash],
    [say.signedBy, publicKey],
    [say.sealedAt, last === undefined ? '' : new Date(last.sealedAt).toLocaleString()],
  ]
  return (
    <Said as="div">
      <Sheet title={<span className="inline-flex items-center gap-2 text-good"><CircleCheck aria-hidden size={18} />{say.holds}</span>}>
        <p className="serif text-[17px] leading-[25px] break-words">{snapshots.length === 1 ? fill(say.holdsOne, { number: last?.number ?? 1, workshop }) : fill(say.holdsMany, { count: snapshots.length, workshop })}</p>
        <dl className="mt-3 grid gap-2 text-[13px] leading-[19px] max-sm:text-[14px]">
          {facts.map(([name, value]) => <div key={name}><dt className="text-ink2">{name}</dt><dd className="break-all">{value}</dd></div>)}
        </dl>
        {erased > 0 && <p className="twin mt-3">{fill(say.erased, { n: erased })}</p>}
      </Sheet>
    </Said>
  )
}
