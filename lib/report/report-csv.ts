import { writeCsv } from '../csv/write-csv'
import { boardFacts, viewFacts } from './answer-facts'
import type { Fact } from './fact'
import type { Report } from './report'
import { nameOf } from './report-pages'
import { resultFacts } from './result-facts'
import { voteFacts } from './vote-facts'

const head = ['snapshot', 'kind', 'round', 'view', 'ask', 'field', 'value', 'low', 'high']

/**
 * Everything a snapshot says in long form, one fact a row: RFC 4180, numbers with every digit, texts that no spreadsheet runs. Field names and
 * units are those of `workshop/1` and `workshop-results/1`; each row begins with the snapshot's id, so that tables of several can be put together.
 */
export function reportCsv(report: Report): string {
  const rows = reportFacts(report).map(({ kind, round, view, ask, field, value, low, high }) => [report.snapshot, kind, round ?? null, view ?? null, ask ?? null, field, value, low ?? null, high ?? null])
  return writeCsv([head, ...rows])
}

/** The facts in the order of the file: the snapshot, the board, the answers of every round, what follows from them, votes, who asks whom. */
export function reportFacts(report: Report): readonly Fact[] {
  const titles = new Map(report.workshop.interventions.map(({ id, title }) => [id, title]))
  return [
    ...snapshotFacts(report),
    ...boardFacts(report.workshop),
    ...report.people.flatMap(({ id, name, role, stakeholder, origin }): readonly Fact[] => [
      { kind: 'person', view: name === '' ? id : name, field: 'role', value: role },
      { kind: 'person', view: name === '' ? id : name, field: 'origin', value: origin },
      ...(stakeholder === null || stakeholder === '' ? [] : [{ kind: 'person', view: name === '' ? id : name, field: 'stakeholder', value: stakeholder }]),
    ]),
    ...viewsOf(report).flatMap(({ round, view }) => viewFacts(view, round, (id) => titles.get(id) ?? id)),
    ...resultFacts(report),
    ...voteFacts(report),
    ...report.commitments.flatMap(({ card, owner, target, date }) => Object.entries({ owner, target, date }).flatMap(([field, value]): readonly Fact[] => (value === '' ? [] : [{ kind: 'commitment', ask: titles.get(card) ?? card, field, value }]))),
    ...report.minorityNotes.map(({ personId, text }): Fact => ({ kind: 'minorityNote', view: nameOf(report, personId), field: 'text', value: text })),
    ...report.notes.map(({ round, crux, text }): Fact => ({ kind: 'note', round, field: crux, value: text })),
    ...report.whys.map(({ round, input, text }): Fact => ({ kind: 'why', round, field: input, value: text })),
  ]
}

/** Every revealed round, then the views that nobody revealed: the one filled in together, and those for somebody absent. */
function viewsOf({ views, workshop, round }: Report): readonly { readonly round: number; readonly view: Report['workshop']['views'][number] }[] {
  const revealed = new Set(views.map(({ view }) => view.id))
  return [...views, ...workshop.views.filter(({ id }) => !revealed.has(id)).map((view) => ({ round: view.round ?? round, view }))]
}

function snapshotFacts({ number, hash, previous, sealedAt, sample, modelVersion, seed, draws, round, naming, workshop }: Report): readonly Fact[] {
  const { title, framing, askLimit, developer, until, note, definitions } = workshop
  const facts = { title, number, hash, previous, sealedAt, sample, modelVersion, seed, draws, round, naming, framing, askLimit, developer, until, note }
  return [
    ...Object.entries(facts).flatMap(([field, value]): readonly Fact[] => (value === undefined || value === null || value === '' ? [] : [{ kind: 'snapshot', field, value }])),
    ...Object.entries(definitions ?? {}).flatMap(([field, value]): readonly Fact[] => (typeof value === 'string' ? [{ kind: 'definition', field, value }] : [])),
  ]
}
