import type { WorkshopResults } from '../disagreement/types'
import { fill } from '../words/fill'
import { evidenceMessages as say } from '../words/messages-evidence'
import { formatPointsCell } from '../words/numbers'
import { beliefStrips } from '../words/results-beliefs'
import { lossPercent } from '../words/results-cruxes'
import { titlesOf, type Report } from './report'
import { viewName } from './report-pages'

export type EvidenceTable = { readonly title: string; readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
export type EvidenceSection = { readonly title: string; readonly tables: readonly EvidenceTable[] }

/** Everything behind the two pages, as tables: the lists, the answers, who would lose what. `results` may be the sealed ones, or computed again. */
export function evidenceOf(report: Report, results: WorkshopResults): readonly EvidenceSection[] {
  const { workshop } = report
  const titleOf = titlesOf(report)
  const nameOf = (id: string) => workshop.views.filter((view) => view.id === id).map(viewName)[0] ?? id
  const { disagreement } = results
  const lists = results.views.map((view): EvidenceTable => {
    const rows = [...view.interventions].sort((a, b) => a.rank - b.rank).map((entry) => [titleOf(entry.id), entry.inPackage ? say.yes : '', formatPointsCell(entry.value), entry.draws === undefined ? '' : fill(say.ofTen, { n: Math.round(entry.draws.pInPackage * 10) })])
    return { title: fill(say.listOf, { view: nameOf(view.id) }), caption: say.listTwin, head: [say.colAsk, say.colIn, say.colWorth, say.colWorlds], rows }
  })
  const strips = disagreement === null ? [] : beliefStrips(workshop.views.filter(({ kind }) => kind === 'participant'), disagreement)
  const beliefs = strips.map(({ label, views, format }): EvidenceTable => ({ title: label, caption: say.beliefTwin, head: [say.colView, say.colLow, say.colBest, say.colHigh], rows: views.map(({ id, low, mid, high }) => [nameOf(id), format(low), format(mid), format(high)]) }))
  const loss: readonly EvidenceTable[] = disagreement === null ? [] : [{ title: say.lossTitle, caption: say.lossTwin, head: [say.colView, ...disagreement.participants.map(nameOf)], rows: disagreement.participants.map((id, row) => [nameOf(id), ...disagreement.participants.map((_, column) => (row === column ? '' : lossPercent(disagreement.loss[row]?.[column] ?? 0)))]) }]
  return [{ title: say.lists, tables: lists }, { title: say.beliefs, tables: beliefs }, { title: say.apart, tables: loss }].filter(({ tables }) => tables.length > 0)
}
