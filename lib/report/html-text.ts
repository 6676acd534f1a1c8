import type { Sentence } from '../words/results-text'

/** Text as it may stand between tags and in quoted attributes. */
export function html(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;')
}

/** A sentence with its emphasis. */
export function htmlSentence(sentence: Sentence): string {
  return sentence.map(({ text, style }) => (style === 'plain' ? html(text) : style === 'strong' ? `<strong>${html(text)}</strong>` : `<em>${html(text)}</em>`)).join('')
}

/** A table with a caption; `isSaid`: the caption stands above it already and is for those alone who cannot see where. */
export function htmlTable({ caption, isSaid = false, head, rows }: { readonly caption: string; readonly isSaid?: boolean; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }): string {
  const cells = (row: readonly string[]) => row.map((cell, at) => (at === 0 ? `<th scope="row">${html(cell)}</th>` : `<td>${html(cell)}</td>`)).join('')
  return `<div class="wide" tabindex="0" role="group" aria-label="${html(caption)}"><table><caption${isSaid ? ' class="said"' : ''}>${html(caption)}</caption><thead><tr>${head.map((cell) => `<th scope="col">${html(cell)}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table></div>`
}

/** JSON that may stand inside a script element: nothing in it ends the element or starts a comment. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c').replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029')
}
