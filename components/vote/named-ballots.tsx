import { Sheet } from '@/components/ui/sheet'
import { Tag } from '@/components/ui/tag'
import { ballotMessages, voteResultMessages as say } from '@/lib/words/messages-vote'
import { choiceWords } from '@/lib/words/vote-result-words'
import type { VoteState } from '@/lib/workshop/vote-types'

/** Who chose what, in a named vote. */
export function NamedBallots({ vote, nameOf, titleOf }: { readonly vote: VoteState; readonly nameOf: (person: string) => string; readonly titleOf: (ask: string) => string }) {
  if (vote.ballots.length === 0) return null
  return (
    <Sheet title={say.namedBallots} twin={ballotMessages.namedFor}>
      <dl className="grid gap-2 text-[13px] leading-[18px] max-sm:text-[15px] max-sm:leading-[21px]">
        {vote.ballots.map(({ personId, entered, choice }) => (
          <div key={personId} className="border-t border-line pt-2">
            <dt className="font-semibold">{nameOf(personId)} {entered && <Tag>{say.enteredFor.toUpperCase()}</Tag>}</dt>
            <dd className="text-ink2">{choiceWords(choice, titleOf)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
