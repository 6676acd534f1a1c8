import type { EvidenceSection, EvidenceTable } from '@/lib/report/evidence'

/** Puts the evidence in the place of what stands there, looking as lib/report/html-evidence writes it. Texts stay texts: no markup is made of them. */
export function drawEvidence(place: Element, sections: readonly EvidenceSection[]): void {
  place.replaceChildren(...sections.map(({ title, tables }) => element('details', {}, element('summary', {}, title), ...tables.flatMap((table) => [element('h3', {}, table.title), tableOf(table)]))))
}

function tableOf({ caption, head, rows }: EvidenceTable): HTMLElement {
  const body = rows.map((row) => element('tr', {}, ...row.map((cell, at) => (at === 0 ? element('th', { scope: 'row' }, cell) : element('td', {}, cell)))))
  const columns = element('tr', {}, ...head.map((cell) => element('th', { scope: 'col' }, cell)))
  return element('div', { class: 'wide', tabindex: '0', role: 'group', 'aria-label': caption }, element('table', {}, element('caption', {}, caption), element('thead', {}, columns), element('tbody', {}, ...body)))
}

function element(name: string, attributes: { readonly [name: string]: string }, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}
