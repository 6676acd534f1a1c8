import { reportMessages as say } from '../words/messages-report'
import { html, htmlSentence, htmlTable } from './html-text'
import type { ReportPages, ReportTable } from './report-pages'

/** The two pages as HTML, in the order of the page on screen. */
export function htmlPages(pages: ReportPages): string {
  const { cruxes, notes, verify } = pages
  return [
    `<div class="head"><strong>Parley</strong><span>${pages.sample ? `<span class="tag">${say.sample}</span> ` : ''}${html(pages.when)}</span></div>`,
    `<h1>${html(pages.title)}</h1><p class="lead">${htmlSentence(pages.lead)}</p>${pages.distance === '' ? '' : `<p>${html(pages.distance)}</p>`}${pages.sample ? `<p class="twin">${say.sampleNote}</p>` : ''}`,
    `<div class="columns">${pages.columns.map(({ title, twin, asks, none, note }) => `<section><h2>${html(title)}</h2>${asks.length === 0 ? `<p class="twin">${html(none)}</p>` : `<p class="twin">${html(twin)}</p><ul>${asks.map((ask) => `<li>${html(ask)}</li>`).join('')}</ul>`}${note === null ? '' : `<p class="twin">${html(note)}</p>`}</section>`).join('')}</div>`,
    tableSection(pages.commitments),
    `<h2>${html(cruxes.title)}</h2>${cruxes.questions.length === 0 ? `<p>${html(cruxes.none)}</p>` : `<p class="twin">${html(cruxes.twin)}</p>${htmlTable({ caption: cruxes.title, isSaid: true, head: [say.colQuestion, say.colCost, say.colShared], rows: cruxes.questions.map(({ question, cost, shared }) => [question, cost, shared]) })}<p>${html(cruxes.questions[0]?.effect ?? '')}</p>`}`,
    ...cruxes.questions.flatMap(({ question, said }) => (said === null ? [] : [`<p><strong>${html(question)}</strong> ${html(said)}</p>`])),
    tableSection(pages.buys),
    `<h2>${html(notes.title)}</h2>${notes.entries.length === 0 ? `<p>${html(notes.none)}</p>` : notes.entries.map(({ text, by }) => `<blockquote>${html(text)}<footer>${html(by)}</footer></blockquote>`).join('')}`,
    pages.definitions.length === 0 ? '' : `<h2>${say.definitionsTitle}</h2><ul>${pages.definitions.map(({ term, text }) => `<li><b>${html(term)}:</b> ${html(text)}</li>`).join('')}</ul>`,
    `<h2>${html(verify.title)}</h2><p>${html(verify.how)}</p><ul>${verify.commands.map(({ what, command }) => `<li>${html(what)}: <code>${html(command)}</code></li>`).join('')}</ul><dl>${verify.facts.map(([label, value]) => `<dt>${html(label)}</dt><dd><code>${html(value)}</code></dd>`).join('')}</dl>`,
  ].join('\n')
}

function tableSection({ title, twin, head, rows, none }: ReportTable): string {
  return `<h2>${html(title)}</h2>${rows.length === 0 ? `<p>${html(none)}</p>` : `${twin === '' ? '' : `<p class="twin">${html(twin)}</p>`}${htmlTable({ caption: title, isSaid: true, head, rows })}`}`
}
