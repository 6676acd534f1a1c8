import type { PackageByView } from '../disagreement/any-package'
import type { View } from '../model/workshop'
import { fill } from '../words/fill'
import { utcWords } from '../words/dates'
import { definitionMessages } from '../words/messages-beliefs'
import { reportMessages as say } from '../words/messages-report'
import { formatNumber, formatPercent, formatPointsCell } from '../words/numbers'
import { lossPercent } from '../words/results-cruxes'
import { questionWords } from '../words/results-questions'
import { countOf, toPlain, type Sentence } from '../words/results-text'
import { methodName } from '../words/vote-words'
import { chosenAsks, decidingVote, groundOf, titlesOf, voteWinners, type Ground, type Report } from './report'
import { reportBuysTitle, reportCrux, reportDistance, reportLead, votesFor } from './report-sentences'

export type ReportColumn = { readonly title: string; readonly twin: string; readonly asks: readonly string[]; readonly none: string; readonly note: string | null }
export type ReportTable = { readonly title: string; readonly twin: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly none: string }
export type ReportQuestion = { readonly question: string; readonly cost: string; readonly shared: string; readonly effect: string; readonly said: string | null; /** After settling it, 0..1. */ readonly distance: number }

/** The two pages a sponsor reads, as words: the page, the Markdown and the offline file say the same. */
export type ReportPages = {
  readonly title: string
  readonly when: string
  readonly sample: boolean
  readonly lead: Sentence
  readonly distance: string
  readonly columns: readonly ReportColumn[]
  readonly commitments: ReportTable
  readonly cruxes: { readonly title: string; readonly twin: string; readonly now: number; readonly questions: readonly ReportQuestion[]; readonly none: string }
  readonly buys: ReportTable
  readonly notes: { readonly title: string; readonly entries: readonly { readonly text: string; readonly by: string }[]; readonly none: string }
  readonly definitions: readonly { readonly term: string; readonly text: string }[]
  readonly verify: { readonly title: string; readonly how: string; readonly facts: readonly (readonly [string, string])[]; readonly commands: readonly { readonly what: string; readonly command: string }[]; readonly offline: string }
  readonly foot: string
}

/** `bought`: what the chosen asks bring by every view, from `judgePackage`; null while unknown or withheld. */
export function reportPages(report: Report, bought: readonly PackageByView[] | null): ReportPages {
  const ground = groundOf(report)
  return {
    title: report.workshop.title,
    when: fill(say.snapshot, { number: report.number, when: utcWords(report.sealedAt) }),
    sample: report.sample,
    lead: reportLead(report),
    distance: reportDistance(report),
    columns: columnsOf(report, ground),
    commitments: commitmentsOf(report),
    cruxes: {
      title: say.cruxTitle,
      twin: ground === null ? '' : fill(say.cruxTwin, { now: lossPercent(ground.distance) }),
      now: ground?.distance ?? 0,
      questions: ground === null ? [] : ground.cruxes.map((crux) => questionOf(report, ground, crux)),
      none: say.cruxNone,
    },
    buys: buysOf(report, bought),
    notes: { title: say.notesTitle, entries: report.minorityNotes.map(({ personId, text }) => ({ text, by: nameOf(report, personId) })), none: say.notesNone },
    definitions: Object.entries(report.workshop.definitions ?? {}).flatMap(([key, text]) => (typeof text === 'string' && text !== '' ? [{ term: definitionTerm(key), text }] : [])),
    verify: verifyOf(report),
    foot: reportFoot(report),
  }
}

/** One line that names the sealed file; stands under every page and picture. */
export function reportFoot({ snapshot, hash, previous, modelVersion, seed }: Report): string {
  return fill(say.foot, { id: snapshot, hash: shortHash(hash), previous: previous === null ? say.previousNone : shortHash(previous), version: modelVersion, seed })
}

/** Enough of a hash to compare by eye; the whole of it stands under "How to check this". */
function shortHash(hash: string): string {
  return hash.length <= 24 ? hash : `${hash.slice(0, 8)} ${hash.slice(8, 16)} … ${hash.slice(-8)}`
}

function columnsOf(report: Report, ground: Ground | null): readonly ReportColumn[] {
  const titleOf = titlesOf(report)
  const vote = decidingVote(report)
  const level = vote?.result?.open?.among ?? []
  const voted: ReportColumn = {
    title: say.voteTitle,
    twin: vote === null ? '' : fill(say.voteTwin, { method: methodName(vote.sheet.method).toLowerCase(), ballots: countOf(vote.counts.cast, 'ballot') }),
    asks: voteWinners(vote).map(titleOf),
    none: level.length > 0 ? '' : say.voteNone,
    note: level.length === 0 ? null : fill(say.voteLevel, { asks: level.map(titleOf).join(', ') }),
  }
  if (ground === null) return [voted]
  const { maxLoss, meanLoss } = ground.compromise
  const serves = ground.compromise.package.length > 0 && (maxLoss ?? meanLoss) < 0.995
  return [
    { title: say.coreTitle, twin: say.coreTwin, asks: ground.robustCore.map(titleOf), none: say.coreNone, note: null },
    voted,
    {
      title: say.compromiseTitle,
      twin: !serves ? '' : maxLoss === null ? fill(say.compromiseMeanTwin, { mean: lossPercent(meanLoss) }) : fill(say.compromiseTwin, { max: lossPercent(maxLoss) }),
      asks: serves ? ground.compromise.package.map(titleOf) : [],
      none: say.compromiseNone,
      note: null,
    },
    // What stands on every list may still be contested by stakes: nobody would call it what divides them.
    { title: say.contestedTitle, twin: say.contestedTwin, asks: ground.interventions.filter(({ id, label }) => label === 'contested' && !ground.everyone.includes(id)).map(({ id }) => titleOf(id)), none: say.contestedNone, note: null },
  ]
}

function commitmentsOf(report: Report): ReportTable {
  const vote = decidingVote(report)
  const said = report.commitments.filter(({ owner, target, date }) => owner !== '' || target !== '' || date !== '')
  const ids = [...new Set([...chosenAsks(report), ...said.map(({ card }) => card)])]
  const titleOf = titlesOf(report)
  return {
    title: say.whoTitle,
    twin: '',
    head: [say.colAsk, say.colVotes, say.colOwner, say.colTarget, say.colDate],
    rows: ids.map((id) => {
      const card = report.workshop.interventions.find((entry) => entry.id === id)
      const commitment = said.find((entry) => entry.card === id)
      return [card?.ask === undefined || card.ask === '' ? titleOf(id) : card.ask, votesFor(vote, id), ...[commitment?.owner, commitment?.target, commitment?.date].map((text) => (text === undefined || text === '' ? say.open : text))]
    }),
    none: say.whoNone,
  }
}

function questionOf(report: Report, ground: Ground, crux: Ground['cruxes'][number]): ReportQuestion {
  const note = report.notes.filter((entry) => entry.crux === crux.group).at(-1)?.text ?? ''
  return {
    question: questionWords[crux.group].label,
    cost: lossPercent(crux.distance),
    shared: formatNumber(crux.sharedAsks, 1),
    effect: reportCrux(ground, crux),
    said: note === '' ? null : fill(say.said, { text: note }),
    distance: crux.distance,
  }
}

function buysOf(report: Report, bought: readonly PackageByView[] | null): ReportTable {
  const { workshop, results } = report
  return {
    title: reportBuysTitle(report),
    twin: say.buysTwin,
    head: [say.colView, say.colWithout, say.colWith, say.colGain],
    rows: (bought ?? []).flatMap(({ id, gain }) => {
      const view = workshop.views.find((entry) => entry.id === id)
      const none = results?.views.find((entry) => entry.id === id)?.objective.none
      if (view === undefined || none === undefined) return []
      return [[viewName(view), formatPercent(none, 3), formatPercent(none + gain.central, 3), formatPointsCell(gain.central)]]
    }),
    none: report.results === null && report.figures !== null ? say.buysWithheld : chosenAsks(report).length === 0 ? say.buysNone : say.pending,
  }
}

/** What a definition defines, as the room reads it; a key of a file's own stands as it is. */
function definitionTerm(key: string): string {
  const terms: { readonly [key: string]: string } = definitionMessages
  return Object.hasOwn(terms, key) ? (terms[key] ?? key) : key
}

/** Who stands for somebody absent says so. */
export function viewName({ kind, name }: View): string {
  return kind === 'participant' ? name : fill(kind === 'proxy' ? say.proxy : say.group, { name })
}

/** A person by name, where names were open. */
export function nameOf({ people, workshop }: Pick<Report, 'people' | 'workshop'>, personId: string): string {
  const name = people.find(({ id }) => id === personId)?.name ?? workshop.views.find(({ id }) => id === personId)?.name ?? ''
  return name === '' ? say.noteNobody : name
}

function verifyOf(report: Report): ReportPages['verify'] {
  const { snapshot, hash, previous, modelVersion, seed, draws } = report
  return {
    title: say.verifyTitle,
    how: say.verifyHow,
    facts: [
      [say.idLabel, snapshot],
      [say.hashLabel, hash],
      [say.previousLabel, previous ?? say.previousNone],
      [say.modelLabel, fill(say.modelText, { version: modelVersion, seed, draws: formatNumber(draws, 0) })],
    ],
    commands: [
      { what: say.verifyFile, command: `npm run --silent verify -- snapshot-${report.number}.json` },
      { what: say.verifyModel, command: `npm run --silent model -- evaluate workshop-${report.number}.json --draws ${draws} --seed ${seed}` },
    ],
    offline: say.verifyOffline,
  }
}

/** The lead as one text, for what has no bold type. */
export function leadText(pages: ReportPages): string {
  return toPlain(pages.lead)
}
