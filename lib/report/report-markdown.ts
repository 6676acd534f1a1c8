import type { PackageByView } from '../disagreement/any-package'
import { fill } from '../words/fill'
import { reportMessages as say } from '../words/messages-report'
import type { Sentence } from '../words/results-text'
import type { Report } from './report'
import { reportPages, type ReportTable } from './report-pages'

/** The report as Markdown (CommonMark with pipe tables). What people typed is escaped: it reads as it was typed and starts nothing. */
export function reportMarkdown(report: Report, bought: readonly PackageByView[] | null): string {
  const pages = reportPages(report, bought)
  const { cruxes, notes, verify } = pages
  const blocks = [
    `# ${safe(pages.title)}`,
    `${pages.sample ? `**${say.sample}.** ` : ''}${pages.when}. ${report.snapshot}${pages.sample ? `  \n*${say.sampleNote}*` : ''}`,
    marked(pages.lead),
    safe(pages.distance),
    ...pages.columns.flatMap(({ title, twin, asks, none, note }) => [`## ${title}`, ...(twin === '' || asks.length === 0 ? [] : [`*${safe(twin)}*`]), ...(asks.length === 0 ? [none] : [asks.map((ask) => `- ${safe(ask)}`).join('\n')]), ...(note === null ? [] : [safe(note)])]),
    ...tableBlocks(pages.commitments),
    `## ${cruxes.title}`,
    ...(cruxes.questions.length === 0 ? [cruxes.none] : [safe(cruxes.twin), table([say.colQuestion, say.colCost, say.colShared], cruxes.questions.map(({ question, cost, shared }) => [question, cost, shared]))]),
    ...cruxes.questions.slice(0, 1).map(({ effect }) => safe(effect)),
    ...cruxes.questions.flatMap(({ question, said }) => (said === null ? [] : [`**${safe(question)}** ${safe(said)}`])),
    ...tableBlocks(pages.buys),
    `## ${notes.title}`,
    ...(notes.entries.length === 0 ? [notes.none] : notes.entries.map(({ text, by }) => `${text.split(/\r?\n/).map((line) => `> ${safe(line)}`).join('\n')}\n>\n> ${safe(by)}`)),
    ...(pages.definitions.length === 0 ? [] : [`## ${say.definitionsTitle}`, pages.definitions.map(({ term, text }) => `- ${safe(`${term}: ${text}`)}`).join('\n')]),
    `## ${verify.title}`,
    verify.how,
    verify.commands.map(({ what, command }) => `- ${what}: \`${command}\``).join('\n'),
    verify.offline,
    table(['', ''], verify.facts.map(([label, value]) => [label, value])),
    '---',
    safe(pages.foot),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function tableBlocks({ title, twin, head, rows, none }: ReportTable): readonly string[] {
  return [`## ${safe(title)}`, ...(rows.length === 0 ? [none] : [safe(twin), table(head, rows)])]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => (cell === '' ? ' ' : safe(cell))).join(' | ')} |`
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n')
}

/** Emphasis as Markdown writes it. */
function marked(sentence: Sentence): string {
  return sentence.map(({ text, style }) => (style === 'plain' ? safe(text) : style === 'strong' ? `**${safe(text).trim()}**` : `*${safe(text).trim()}*`)).join('')
}

/** On one line, with every character escaped that Markdown or HTML could take for its own. */
function safe(text: string): string {
  return text
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .replace(/[\\`*_{}[\]<>|~#&]/g, (character) => (character === '<' ? '&lt;' : character === '>' ? '&gt;' : character === '&' ? '&amp;' : `\\${character}`))
    .replace(/^(\s*)([-+=]|\d+[.)])(?=\s|$|[-+=])/, (_, space: string, mark: string) => `${space}${mark.length === 1 ? `\\${mark}` : `${mark.slice(0, -1)}\\${mark.slice(-1)}`}`)
    // A bare address would become a link nobody wrote.
    .replace(/\b(https?|ftp|mailto|www)([:.])/gi, '$1&#8203;$2')
}
