import { CopyText } from '@/components/ui/copy-text'
import { fill } from '@/lib/words/fill'
import { ballotMessages as say, voteSheetMessages } from '@/lib/words/messages-vote'
import { ruleLines } from '@/lib/words/vote-words'
import type { VoteState } from '@/lib/workshop/vote-types'
import { clockTime } from '@/components/shell/clock-time'

/** Everything that was frozen at the opening, with the fingerprint anyone can compute again. */
export function VoteRules({ vote }: { readonly vote: VoteState }) {
  const { sheet, hash, closesAt, status } = vote
  return (
    <section aria-label={say.rules}>
      <h2 className="text-[13px] font-semibold max-sm:text-[15px]">{say.rules}</h2>
      <ul className="twin mt-1 grid gap-0.5 max-sm:text-[14px] max-sm:leading-5">
        {ruleLines(sheet).map((line) => <li key={line} className="break-words">{line}</li>)}
        <li>{sheet.secret ? say.secretFor : say.namedFor}</li>
        {status === 'open' && <li>{closesAt === null ? say.closesByHand : fill(say.closes, { time: clockTime(closesAt) })}</li>}
      </ul>
      <p className="twin mt-2.5 max-sm:text-[14px]">{say.hash}</p>
      <CopyText label={say.hash} text={hash} />
      {status === 'open' && <p className="twin mt-2.5 max-sm:text-[14px] max-sm:leading-5">{fill(voteSheetMessages.host, { host: location.hostname })}</p>}
    </section>
  )
}
