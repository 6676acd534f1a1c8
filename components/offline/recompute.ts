import { evidenceOf } from '@/lib/report/evidence'
import { fill } from '@/lib/words/fill'
import { offlineMessages as say } from '@/lib/words/messages-evidence'
import { formatNumber } from '@/lib/words/numbers'
import { drawEvidence } from './draw-evidence'
import { recomputeSnapshot, type Recomputed } from './recompute-snapshot'

// The script inside an exported HTML file. It runs twice: in the page, and in a worker made of its own text, which does the work.

type Progress = { readonly kind: 'progress'; readonly done: number; readonly of: number }
type Done = { readonly kind: 'done'; readonly result: Recomputed }
const isMessage = (value: unknown): value is Progress | Done => typeof value === 'object' && value !== null && 'kind' in value && (value.kind === 'progress' || value.kind === 'done')

if (typeof document === 'undefined') {
  addEventListener('message', (event: MessageEvent<unknown>) => {
    const result = recomputeSnapshot(String(event.data), (done, of) => postMessage({ kind: 'progress', done, of } satisfies Progress))
    postMessage({ kind: 'done', result } satisfies Done)
  })
} else {
  const line = document.getElementById('check')
  const show = (state: string, text: string) => {
    if (line === null) return
    line.dataset['state'] = state
    line.textContent = text
  }
  const finish = (result: Recomputed) => {
    const evidence = document.getElementById('evidence')
    // Drawn from what was computed here, not from what the file says.
    if (result.report !== null && result.results !== null && evidence !== null) drawEvidence(evidence, evidenceOf(result.report, result.results))
    show(result.state, textOf(result))
  }
  // The file stands in the page as one JSON text, so that every byte of it is the sealed one.
  const file = String(JSON.parse(document.getElementById('snapshot')?.textContent ?? '""'))
  const here = () => setTimeout(() => finish(recomputeSnapshot(file, () => undefined)), 50)
  try {
    const worker = new Worker(URL.createObjectURL(new Blob([document.getElementById('code')?.textContent ?? ''], { type: 'text/javascript' })))
    worker.addEventListener('error', here)
    worker.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (!isMessage(event.data)) return
      if (event.data.kind === 'done') finish(event.data.result)
      else show('checking', fill(say.checking, { done: `${event.data.done} of ${event.data.of}` }))
    })
    worker.postMessage(file)
  } catch {
    // A browser that lets no file from a disk start a worker: slower, and the page waits.
    here()
  }
}

function textOf({ state, numbers, problem }: Recomputed): string {
  switch (state) {
    case 'equal':
      return `${fill(say.equal, { n: formatNumber(numbers, 0) })} ${say.sealFine}`
    case 'differs':
      return fill(say.differs, { path: problem })
    case 'unsealed':
      return fill(say.sealBroken, { problem })
    case 'open':
      return `${say.none} ${say.sealFine}`
    case 'withheld':
      return `${say.withheld} ${say.sealFine}`
    case 'otherModel':
      return `${fill(say.otherModel, { problem })} ${say.sealFine}`
    case 'failed':
      return fill(say.failed, { problem })
  }
}
