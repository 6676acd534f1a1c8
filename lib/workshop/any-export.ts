import { fromText } from '../csv/write-csv'
import { readCsv } from '../csv/read-csv'
import type { Intervention, Workshop } from '../model/workshop'
import { canonicalJson } from './canonical-json'
import { readCardsCsv, type RowFault } from './cards-csv'
import { isPlainObject } from './plain-object'
import { starterWorkshop } from './shipped-workshops'
import { openSnapshot } from './snapshot/open-snapshot'
import { readSnapshot } from './snapshot/read-snapshot'
import { withStartingValues } from './starting-values'

/** A workshop to start from, not checked yet beyond what its kind of file needs; the server checks it whole. */
export type FromExport = { readonly ok: true; readonly file: unknown; readonly title: string; readonly kind: 'workshop' | 'snapshot' | 'cards' } | { readonly ok: false; readonly problem: string; readonly faults?: readonly RowFault[] }

const accepted = 'accepted are a workshop or a snapshot as JSON, the offline file (HTML), and a table of cards (CSV)'

/**
 * Reads any file that this program exported: `workshop/1` with or without results, `snapshot/1`, the offline HTML, a table of cards. A snapshot that
 * is not what was sealed is refused; so is a table with a bad row, named with what would be accepted. Never throws.
 */
export function workshopFromExport(text: string, name: string): FromExport {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text
  const start = source.trimStart()
  if (start.startsWith('{')) return fromJson(source, name)
  if (/^<!doctype html/i.test(start)) {
    const sealed = /<script type="application\/json" id="snapshot">([\s\S]*?)<\/script>/.exec(source)?.[1]
    const file = sealed === undefined ? undefined : parsed(sealed)
    return typeof file === 'string' ? fromJson(file, name) : refused(`“${name}” is a page without a snapshot in it; ${accepted}.`)
  }
  if (start.startsWith('# ')) return refused(`“${name}” is a report in words, from which no figure can be taken back; ${accepted}.`)
  return fromTable(source, name)
}

function fromJson(text: string, name: string): FromExport {
  const value = parsed(text)
  if (!isPlainObject(value)) return refused(`“${name}” is no JSON that can be read; ${accepted}.`)
  switch (value['format']) {
    case 'workshop/1':
      return { ok: true, kind: 'workshop', file: value, title: titleOf(value) }
    case 'snapshot/1': {
      // A file laid out anew by an editor says the same; what it says is checked against its seal.
      const read = readSnapshot(canonicalJson(value))
      if (!read.ok) return refused(`“${name}” ${read.problem}; a snapshot that is not what was sealed is not taken.`)
      const { workshop } = openSnapshot(read.file)
      return { ok: true, kind: 'snapshot', file: workshop, title: workshop.title }
    }
    default:
      return refused(`“${name}” says its format is ${JSON.stringify(value['format'] ?? null)?.slice(0, 40)}; accepted are "workshop/1" and "snapshot/1".`)
  }
}

function fromTable(text: string, name: string): FromExport {
  const read = readCsv(text)
  const head = read.ok ? (read.rows[0]?.cells ?? []).map((cell) => fromText(cell).trim()) : []
  if (head[0] === 'snapshot' && head[1] === 'kind') return refused(`“${name}” is a snapshot’s table of facts, for spreadsheets; take the JSON of the same snapshot.`)
  const table = readCardsCsv(text, [])
  if (!table.ok) return refused(`“${name}”: ${table.problem} Otherwise ${accepted}.`)
  const [fault] = table.faults
  if (fault !== undefined) {
    return { ok: false, faults: table.faults, problem: `“${name}”: row ${fault.row}, ${fault.column}: “${fault.found.slice(0, 60)}”. Accepted: ${fault.accepted}.${table.faults.length > 1 ? ` And ${table.faults.length - 1} more.` : ''} Mend the table, or start empty and import it on the board, where the other rows can be added without these.` }
  }
  if (table.cards.length === 0) return refused(`“${name}” holds no card.`)
  const title = name.replace(/\.[a-z0-9]+$/i, '')
  const workshop: Workshop = { ...starterWorkshop(title), interventions: table.cards.map(({ card }, at) => intervention(card, `card-${at + 1}`)) }
  return { ok: true, kind: 'cards', file: workshop, title }
}

function intervention(card: Partial<Intervention> & { readonly title: string }, id: string): Intervention {
  const { numbers, assumed } = withStartingValues(card)
  const { evidence, ...required } = numbers
  const named = assumed.filter((field) => field !== 'evidence')
  return { ...card, id, ...required, ...(assumed.includes('evidence') ? {} : { evidence }), ...(named.length === 0 ? {} : { assumed: named }) }
}

function titleOf(value: { readonly [key: string]: unknown }): string {
  return typeof value['title'] === 'string' ? value['title'] : ''
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The caller says so with the file's name.
    return undefined
  }
}

const refused = (problem: string): FromExport => ({ ok: false, problem })
