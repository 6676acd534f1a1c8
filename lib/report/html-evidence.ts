import type { EvidenceSection } from './evidence'
import { html, htmlTable } from './html-text'

/** The evidence as it stands in a file, each section folded. */
export function htmlEvidence(sections: readonly EvidenceSection[]): string {
  return sections.map(({ title, tables }) => `<details><summary>${html(title)}</summary>${tables.map((table) => `<h3>${html(table.title)}</h3>${htmlTable(table)}`).join('')}</details>`).join('\n')
}
