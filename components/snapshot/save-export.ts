import { download } from '@/components/ui/download'
import { reportCsv } from '@/lib/report/report-csv'
import { reportHtml } from '@/lib/report/report-html'
import { reportJson } from '@/lib/report/report-json'
import { reportMarkdown } from '@/lib/report/report-markdown'
import type { Opened } from './opened'

export type ExportKind = 'snapshot' | 'workshop' | 'csv' | 'markdown' | 'html'

/** Makes one export and hands it to the browser. `text` is the sealed file as it came. Rejects in words when a part cannot be had. */
export async function saveExport(kind: ExportKind, { report, bought }: Opened, text: string): Promise<void> {
  const { number } = report
  const as = (content: string, type: string, name: string) => download(new Blob([content], { type: `${type};charset=utf-8` }), name)
  switch (kind) {
    case 'snapshot':
      return as(text, 'application/json', `snapshot-${number}.json`)
    case 'workshop':
      return as(`${JSON.stringify(reportJson(report), null, 1)}\n`, 'application/json', `workshop-${number}.json`)
    case 'csv':
      // With the mark that spreadsheets need to read it as UTF-8.
      return as(`\ufeff${reportCsv(report)}`, 'text/csv', `snapshot-${number}.csv`)
    case 'markdown':
      return as(reportMarkdown(report, bought), 'text/markdown', `report-${number}.md`)
    case 'html':
      return as(reportHtml({ report, bought, file: text, script: await offlineScript() }), 'text/html', `snapshot-${number}.html`)
  }
}

async function offlineScript(): Promise<string> {
  const answer = await fetch('/api/offline.js', { cache: 'no-store' }).catch(() => null)
  if (answer === null || !answer.ok) throw new Error('the part that computes offline could not be fetched; try again once the server answers.')
  return answer.text()
}
