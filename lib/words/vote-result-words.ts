import type { BallotAgainstBeliefs, BallotDifference } from '../disagreement/ballots-against-beliefs'
import type { PackageByView } from '../disagreement/any-package'
import type { BallotChoice, DecidingCount, VoteSheet, VoteState } from '../workshop/vote-types'
import { fill, fillRich } from './fill'
import { voteResultMessages as say } from './messages-vote'
import { formatNumber, formatPercent, formatPoints, formatSignedPoints, ordinal } from './numbers'
import { askList, capital, countOf, countWord, place, plain, toPlain, type Sentence } from './results-text'

type Titles = (askId: string) => string

/** "Six asks win; two are level for the rest": the headline over a count. */
export function resultHeadline({ outcome, quorumMet, result, sheet, counts }: VoteState, titleOf: Titles): string {
  if (outcome === 'tooFew' || result === null) return say.tooFewTitle
  if (quorumMet === false) return fill(say.noQuorum, { n: countOf(counts.cast, 'ballot'), quorum: sheet.quorum ?? 0 })
  const level = result.open?.among ?? []
  const sure = result.winners.filter((id) => !level.includes(id))
  const [only] = sure
  if (only === undefined) return level.length === 0 ? say.winNone : capital(fill(say.levelForOnly, { count: countOf(level.length, 'ask') }))
  const winners = sure.length === 1
    ? fill(say.wins, { winners: titleOf(only) })
    : fill(sure.length === sheet.asks.length ? say.winAll : say.winMany, { count: countOf(sure.length, 'ask') })
  return capital(winners) + (level.length === 0 ? '' : fill(say.levelFor, { count: countWord(level.length) }))
}

/** What the rule fixed before voting gives, with the asks by name. */
export function winnersSentence({ winners, open }: DecidingCount, titleOf: Titles): Sentence {
  const sure = winners.filter((id) => open?.among.includes(id) !== true)
  if (sure.length === 0) return [plain(say.winnersNone)]
  return place(fillRich(say.winners, { winners: '{winners}' }), 'winners', askList(sure.map(titleOf)))
}

/** Ties in words: what is level, and whether the group has something to decide. `votesOf` says how many votes an ask has, where it has any. */
export function tieSentences({ ties, open }: DecidingCount, titleOf: Titles, votesOf: (askId: string) => string | null): readonly Sentence[] {
  const named = (text: Sentence, ids: readonly string[]) => place(text, 'asks', askList(ids.map(titleOf)))
  const isOpen = (ids: readonly string[]) => open !== null && ids.some((id) => open.among.includes(id))
  const decided = ties.filter((ids) => !isOpen(ids)).map((ids) => {
    const votes = votesOf(ids[0] ?? '')
    const all = ids.length === 2 ? 'Both' : 'All'
    return named(votes === null ? fillRich(say.tieIn, { asks: '{asks}', all }) : fillRich(say.tieInVotes, { asks: '{asks}', votes, all }), ids)
  })
  if (open === null) return decided
  if (open.places === null) return [...decided, named(fillRich(say.tieMoney, { asks: '{asks}' }), open.among)]
  const places = `${capital(countOf(open.places, 'place'))} ${open.places === 1 ? 'is' : 'are'}`
  const votes = votesOf(open.among[0] ?? '')
  return [...decided, named(votes === null ? fillRich(say.tiePlaces, { asks: '{asks}', places }) : fillRich(say.tiePlacesVotes, { asks: '{asks}', votes, places }), open.among)]
}

/** Who would gain by the winning asks: the finding over the package. */
export function packageTitle(packages: readonly PackageByView[]): string {
  const gaining = packages.filter(({ gain }) => gain.central > 0).length
  if (packages.length < 2) return say.packageOne
  if (gaining === packages.length) return say.packageAll
  return gaining === 0 ? say.packageNone : fill(say.packageSome, { n: gaining, N: packages.length })
}

/** What the winning asks bring by one view's answers; `view` is null for the reader's own. */
export function packageSentence({ gain, shareOfOwn }: PackageByView, view: string | null, asks: number): string {
  const range = gain.p10 !== undefined && gain.p90 !== undefined ? fill(say.packageRange, { low: formatSignedPoints(gain.p10), high: formatSignedPoints(gain.p90) }) : '.'
  const slots = { asks: asks === 1 ? 'winning ask' : `${countWord(asks)} winning asks`, points: formatPoints(gain.central) }
  if (gain.central < 0) {
    const points = formatSignedPoints(gain.central)
    return (view === null ? fill(say.packageWorseYours, { points }) : fill(say.packageWorse, { view, points })) + range
  }
  // A list of one's own that gains nothing has no share worth saying.
  if (!Number.isFinite(shareOfOwn)) return (view === null ? fill(say.packageNoShareYours, slots) : fill(say.packageNoShare, { ...slots, view })) + range
  const share = formatPercent(shareOfOwn, 2)
  return (view === null ? fill(say.packageYours, { ...slots, share }) : fill(say.package, { ...slots, view, share })) + range
}

/** How much a ballot likes each ask of the sheet, more = better: the input of `ballotAgainstBeliefs`. */
export function ballotScores({ asks, method }: VoteSheet, { approve = [], scores = {}, dots = {}, ranking = [] }: BallotChoice): ReadonlyMap<string, number> {
  const placeOf = (id: string) => ranking.findIndex((group) => group.includes(id))
  return new Map(
    asks.map(({ id }) => {
      if (method === 'approval' || method === 'budget') return [id, approve.includes(id) ? 1 : 0]
      if (method === 'ranking') return [id, placeOf(id) < 0 ? -ranking.length : -placeOf(id)]
      return [id, (method === 'score' ? scores[id] : dots[id]) ?? 0]
    }),
  )
}

/** Where a ballot and the voter's own answers differ most, at most three asks; a place or two apart is not said. */
export function widestDifferences({ differences }: BallotAgainstBeliefs, asks: number): readonly BallotDifference[] {
  const least = Math.max(2, asks / 4)
  return differences.filter(({ ballotRank, beliefRank }) => Math.abs(ballotRank - beliefRank) >= least).slice(0, 3)
}

export function differencesTitle(count: number): string {
  return count === 0 ? say.agreeTitle : count === 1 ? say.differOne : fill(say.differMany, { n: countWord(count) })
}

/** One ask on which ballot and answers differ. `n` is how many asks were voted on. */
export function differenceSentence({ id, ballotRank, beliefRank }: BallotDifference, { sheet, choice, titleOf }: { readonly sheet: VoteSheet; readonly choice: BallotChoice; readonly titleOf: Titles }): Sentence {
  const slots = { ask: titleOf(id), place: ordinal(Math.round(beliefRank)), n: sheet.asks.length }
  if (sheet.method === 'ranking' && choice.ranking?.some((group) => group.includes(id)) === true) return fillRich(say.votedPlace, { ...slots, ballotPlace: ordinal(Math.round(ballotRank)) })
  return ballotRank < beliefRank ? fillRich(say.votedFor, slots) : fillRich(say.votedAgainst, slots)
}

export function alikeSentence(tau: number | null): string | null {
  return tau === null ? null : fill(say.alike, { tau: formatNumber(tau, 2) })
}

/** What a named ballot says, in one line. */
export function choiceWords(choice: BallotChoice, titleOf: Titles): string {
  const points = Object.entries(choice.scores ?? choice.dots ?? {}).filter(([, n]) => n > 0).sort(([, a], [, b]) => b - a)
  if (points.length > 0) return points.map(([id, n]) => `${titleOf(id)} ${n}`).join(', ')
  if (choice.ranking !== undefined && choice.ranking.length > 0) return choice.ranking.map((group) => group.map(titleOf).join(' = ')).join(', then ')
  return choice.approve !== undefined && choice.approve.length > 0 ? toPlain(askList(choice.approve.map(titleOf))) : say.nothing
}
