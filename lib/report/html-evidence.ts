import type { WorkshopResults } from '../disagreement/types'
import { fill } from '../words/fill'
import { evidenceMessages as say } from '../words/messages-evidence'
import { formatPointsCell } from '../words/numbers'
import { beliefStrips } from '../words/results-beliefs'
import { lossPercent } from '../words/results-cruxes'
import { html, htmlTable } from './html-text'
import { titlesOf, type Report } from './report'
import { viewName } from './report-pages'

/** Everything behind the two pages, as tables: the answers, the lists, who would lose what. `results` may be the sealed ones, or computed again. */
export function htmlEvidence(report: Report, results: WorkshopResults): string {
  const { workshop } = report
  const titleOf = titlesOf(report)
  const nameOf = (id: string) => workshop.views.filter((view) => view.id === id).map(viewName)[0] ?? id
  const { disagreement } = results
  const lists = results.views.map((view) => {
    const rows = [...view.interventions].sort((a, b) => a.rank - b.rank).map((entry) => [titleOf(entry.id), entry.inPackage ? say.yes : '', formatPointsCell(entry.value), entry.draws === undefined ? '' : fill(say.ofTen, { n: Math.round(entry.draws.pInPackage * 10) })])
    return `<h3>${html(fill(say.listOf, { view: nameOf(view.id) }))}</h3>${htmlTable({ caption: say.listTwin, head: [say.colAsk, say.colIn, say.colWorth, say.colWorlds], rows })}`
  })
  const strips = disagreement === null ? [] : beliefStrips(workshop.views.filter(({ kind }) => kind === 'participant'), disagreement)
  const beliefs = strips.map(({ label, views, format }) => `<h3>${html(label)}</h3>${htmlTable({ caption: say.beliefTwin, head: [say.colView, say.colLow, say.colBest, say.colHigh], rows: views.map(({ id, low, mid, high }) => [nameOf(id), format(low), format(mid), format(high)]) })}`)
  const loss = disagreement === null ? '' : `<h3>${html(say.lossTitle)}</h3>${htmlTable({ caption: say.lossTwin, head: [say.colView, ...disagreement.participants.map(nameOf)], rows: disagreement.participants.map((id, row) => [nameOf(id), ...disagreement.participants.map((_, column) => (row === column ? '' : lossPercent(disagreement.loss[row]?.[column] ?? 0)))]) })}`
  return [section(say.lists, lists), section(say.beliefs, beliefs), loss === '' ? '' : section(say.apart, [loss])].join('\n')
}

function section(title: string, parts: readonly string[]): string {
  return parts.length === 0 ? '' : `<details><summary>${html(title)}</summary>${parts.join('')}</details>`
}
