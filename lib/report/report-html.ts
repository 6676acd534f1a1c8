import type { PackageByView } from '../disagreement/any-package'
import { fill } from '../words/fill'
import { offlineMessages } from '../words/messages-evidence'
import { evidenceOf } from './evidence'
import { htmlEvidence } from './html-evidence'
import { htmlPages } from './html-pages'
import { htmlStyle } from './html-style'
import { html, scriptJson } from './html-text'
import type { Report } from './report'
import { reportPages } from './report-pages'

export type OfflineParts = {
  readonly report: Report
  readonly bought: readonly PackageByView[] | null
  /** The sealed file, byte for byte; the script computes from it and nothing else. */
  readonly file: string
  /** The bundle that computes (components/offline). */
  readonly script: string
}

// Nothing may leave or come in: the file works where there is no network, and proves it.
const policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline' blob:; worker-src blob:; base-uri 'none'; form-action 'none'"

/** One file that opens from a disk without a network: the report, everything behind it, the sealed file, and what computes every number again. */
export function reportHtml({ report, bought, file, script }: OfflineParts): string {
  const pages = reportPages(report, bought)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>Snapshot ${report.number} · Parley</title>
<style>${htmlStyle}</style>
</head>
<body>
<main>
${htmlPages(pages)}
<p class="check" id="check" role="status">${html(fill(offlineMessages.checking, { done: '' }).trim())}</p>
<noscript><p class="check">${html(offlineMessages.noScript)}</p></noscript>
<h2>${html(offlineMessages.evidence)}</h2>
<div id="evidence">${report.results === null ? '' : htmlEvidence(evidenceOf(report, report.results))}</div>
<p class="foot">${html(pages.foot)}</p>
</main>
<script type="application/json" id="snapshot">${scriptJson(file)}</script>
<script id="code">${script.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--')}</script>
</body>
</html>
`
}
