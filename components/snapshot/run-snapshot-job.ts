import { compareSnapshots, type ComparedSide } from '@/lib/compare/compare'
import { judgePackage, type PackageByView } from '@/lib/disagreement/any-package'
import { evaluateWorkshop } from '@/lib/disagreement/results'
import type { WorkshopResults } from '@/lib/disagreement/types'
import { chosenAsks, type Report } from '@/lib/report/report'
import { reportOfSnapshot } from '@/lib/report/report-of-snapshot'
import { parseWorkshopFile } from '@/lib/workshop/file'
import { erasedTexts, openSnapshot } from '@/lib/workshop/snapshot/open-snapshot'
import { readSnapshot } from '@/lib/workshop/snapshot/read-snapshot'
import type { SnapshotFile } from '@/lib/workshop/snapshot/types'
import { verifySnapshots } from '@/lib/workshop/snapshot/verify-snapshots'
import type { Opened, SnapshotJob, SnapshotReply } from './opened'

/** Everything a job answers, told one by one. Never throws. */
export function runSnapshotJob(job: SnapshotJob, tell: (reply: SnapshotReply) => void): void {
  try {
    if (job.kind === 'open') openAndCheck(job.text, job.publicKey, tell)
    else compare(job.texts, tell)
  } catch (failure) {
    tell({ kind: 'failed', message: failure instanceof Error ? failure.message : String(failure) })
  }
}

function openAndCheck(text: string, publicKey: string | null, tell: (reply: SnapshotReply) => void): void {
  const read = readSnapshot(text)
  if (!read.ok) return tell({ kind: 'broken', which: 0, problem: read.problem })
  tell({ kind: 'opened', opened: openedFile(read.file) })
  if (read.file.results === null) return
  const verdict = verifySnapshots([{ name: `snapshot ${read.file.state.number}`, text }], { ...(publicKey === null ? {} : { publicKey }), onProgress: (done, of) => tell({ kind: 'checking', done, of }) })
  tell(verdict.ok ? { kind: 'checked', outcome: 'whole', problem: '' } : { kind: 'checked', outcome: verdict.kind, problem: verdict.problem })
}

function compare(texts: readonly [string, string], tell: (reply: SnapshotReply) => void): void {
  const opened: Opened[] = []
  for (const [which, text] of texts.entries()) {
    const read = readSnapshot(text)
    if (!read.ok) return tell({ kind: 'broken', which, problem: read.problem })
    opened.push(openedFile(read.file))
  }
  const [first, second] = opened
  if (first === undefined || second === undefined) return
  const swapped = first.report.sealedAt > second.report.sealedAt
  const [before, after] = swapped ? [second, first] : [first, second]
  tell({ kind: 'compared', compared: { before, after, swapped, comparison: compareSnapshots(sideOf(before.report), sideOf(after.report)) } })
}

function sideOf(report: Report): ComparedSide {
  return { workshop: report.workshop, disagreement: report.results?.disagreement ?? null, chosen: chosenAsks(report) }
}

function openedFile(file: SnapshotFile): Opened {
  const state = openSnapshot(file)
  const sealed = reportOfSnapshot(file)
  const report = { ...sealed, results: sealed.results ?? centralResults(sealed) }
  return {
    report,
    bought: boughtOf(report),
    board: { ...state.board, problems: [] },
    workshopId: state.workshopId,
    reveals: state.reveals,
    aggregates: state.aggregates,
    isComplete: file.results !== null,
    erased: erasedTexts(file),
  }
}

/** Null where the workshop breaks a rule of its format, as one without cards may. */
function centralResults({ workshop }: Report): WorkshopResults | null {
  const parsed = parseWorkshopFile(workshop)
  return parsed.ok ? evaluateWorkshop(parsed.workshop) : null
}

function boughtOf(report: Report): readonly PackageByView[] | null {
  const asks = chosenAsks(report)
  return report.results === null || asks.length === 0 || report.workshop.views.length === 0 ? null : judgePackage(report.workshop, asks, { draws: 0 })
}
