import type { WorkshopResults } from '@/lib/disagreement/types'
import type { Report } from '@/lib/report/report'
import { reportOfSnapshot } from '@/lib/report/report-of-snapshot'
import { compareNumbers } from '@/lib/report/same-numbers'
import { MODEL_VERSION } from '@/lib/model/version'
import { canonicalJson } from '@/lib/workshop/canonical-json'
import { computeResults, type Progress } from '@/lib/workshop/snapshot/compute-results'
import { openSnapshot } from '@/lib/workshop/snapshot/open-snapshot'
import { readSnapshot, signatureProblem } from '@/lib/workshop/snapshot/read-snapshot'

/** `equal`: sealed and computed numbers are the same. `open`: no results were sealed yet. `withheld`: there are no views to compute from. `otherModel`: another version sealed it. */
export type Recomputed = {
  readonly state: 'equal' | 'differs' | 'unsealed' | 'open' | 'withheld' | 'otherModel' | 'failed'
  readonly numbers: number
  /** What is wrong, in words, or where the first number differs; empty when nothing is. */
  readonly problem: string
  /** Null when nothing in the file may be relied on. */
  readonly report: Report | null
  readonly results: WorkshopResults | null
}

/** Checks a sealed file and computes every number of it again. `text` is the file, byte for byte. Never throws. */
export function recomputeSnapshot(text: string, onProgress: Progress): Recomputed {
  const none = { numbers: 0, report: null, results: null }
  try {
    const read = readSnapshot(text)
    if (!read.ok) return { ...none, state: 'unsealed', problem: `${read.problem}.` }
    const unsigned = signatureProblem(read.file)
    if (unsigned !== null) return { ...none, state: 'unsealed', problem: `${unsigned}.` }
    const report = reportOfSnapshot(read.file)
    const { modelVersion } = read.file.state
    if (modelVersion !== MODEL_VERSION && read.file.results !== null) return { ...none, state: 'otherModel', problem: `It was sealed with ${modelVersion}, and this file computes ${MODEL_VERSION}.`, report, results: read.file.results.results }
    // As they would stand in a file.
    const computed = computeResults(openSnapshot(read.file), read.file.stateHash, onProgress)
    const { results } = computed
    const about = { numbers: 0, problem: '', report, results }
    if (read.file.results === null) return { ...about, state: 'open' }
    const compared = compareNumbers(read.file.results, JSON.parse(canonicalJson(computed)))
    if (!compared.equal) return { ...about, state: 'differs', problem: compared.first ?? '' }
    return { ...about, state: report.workshop.views.length === 0 && report.figures !== null ? 'withheld' : 'equal', numbers: compared.numbers }
  } catch (failure) {
    return { ...none, state: 'failed', problem: failure instanceof Error ? failure.message : String(failure) }
  }
}
