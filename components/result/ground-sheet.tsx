import { Sheet } from '@/components/ui/sheet'
import type { Disagreement, Label } from '@/lib/disagreement/types'
import { fill } from '@/lib/words/fill'
import { resultPageMessages as say } from '@/lib/words/messages-result-page'
import { countOf } from '@/lib/words/results-text'
import { lossPercent } from '@/lib/words/results-cruxes'
import { methodName } from '@/lib/words/vote-words'
import type { VoteState } from '@/lib/workshop/vote-types'
import { AskColumn } from './ask-column'

/** What all can sign, what the vote chose, and where the room stays divided. */
export function GroundSheet({ disagreement, vote, titleOf }: { readonly disagreement: Disagreement | null; readonly vote: VoteState | null; readonly titleOf: (ask: string) => string }) {
  const labelled = (label: Label, but: readonly string[] = []) => disagreement?.interventions.filter((ask) => ask.label === label && !but.includes(ask.id)).map(({ id }) => titleOf(id)) ?? []
  const chosen = vote?.result ?? null
  const compromise = disagreement?.compromise ?? null
  const serves = compromise !== null && compromise.package.length > 0 && compromise.maxLoss < 0.995
  return (
    <Sheet>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
        {disagreement !== null && <AskColumn title={say.core} twin={say.coreTwin} asks={disagreement.robustCore.map(titleOf)} none={say.coreNone} />}
        <AskColumn
          title={say.vote}
          twin={vote === null || chosen === null ? '' : fill(say.voteTwin, { method: methodName(vote.sheet.method).toLowerCase(), ballots: countOf(vote.counts.cast, 'ballot') })}
          asks={vote === null || chosen === null ? [] : winnersOf(vote).map((id) => vote.sheet.asks.find((ask) => ask.id === id)?.title ?? titleOf(id))}
          none={say.voteNone}
        />
        {compromise !== null && <AskColumn title={say.compromise} twin={serves ? fill(say.compromiseTwin, { max: lossPercent(compromise.maxLoss) }) : ''} asks={serves ? compromise.package.map(titleOf) : []} none={say.compromiseNone} />}
        {/* What stands on every list may still be contested by stakes: nobody would call it what divides them. */}
        {disagreement !== null && <AskColumn title={say.contested} twin={say.contestedTwin} asks={labelled('contested', disagreement.everyone)} none={say.contestedNone} />}
        {disagreement !== null && <AskColumn title={say.opposed} twin={say.opposedTwin} asks={labelled('opposed')} none={say.opposedNone} />}
      </div>
    </Sheet>
  )
}

/** Asks a vote put in, however ties are settled. */
export function winnersOf({ result }: VoteState): readonly string[] {
  return result?.winners.filter((id) => result.open?.among.includes(id) !== true) ?? []
}
