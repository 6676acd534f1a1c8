import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import * as z from 'zod'
import { bundled, root } from '../load/bundle'

const fuzzPart = z.object({
  failed: z.array(z.object({ seed: z.number(), problem: z.string() })),
  cards: z.number(),
  crashes: z.number(),
  refusals: z.number(),
})
export type FuzzPart = z.infer<typeof fuzzPart>

export type FuzzPlan = {
  readonly first: number
  readonly seeds: number
  /** Processes at a time; a run waits for nothing, so each keeps one core busy. */
  readonly jobs: number
  /** So many seeds share a process and a database, so that neither grows without bound. */
  readonly seedsPerPart?: number
  /** What runs a part; bundled from fuzz-part.ts when it is not given. */
  readonly program?: string
  readonly onPart?: (part: FuzzPart, done: number) => void
}

/** The runs of many seeds, spread over processes. A seed gives the same run wherever it runs. */
export async function runFuzzParts({ first, seeds, jobs, seedsPerPart = 100, program: given, onPart }: FuzzPlan): Promise<FuzzPart> {
  const program = given ?? (await bundled('tests/fuzz/fuzz-part.ts'))
  const failed: FuzzPart['failed'] = []
  const sum = { cards: 0, crashes: 0, refusals: 0 }
  let next = first
  let done = 0
  const work = async (): Promise<void> => {
    while (next < first + seeds) {
      const from = next
      const count = Math.min(seedsPerPart, first + seeds - from)
      next += count
      const part = await runPart(program, from, count)
      failed.push(...part.failed)
      sum.cards += part.cards
      sum.crashes += part.crashes
      sum.refusals += part.refusals
      done += count
      onPart?.(part, done)
    }
  }
  try {
    await Promise.all(Array.from({ length: jobs }, work))
  } finally {
    if (given === undefined) rmSync(program, { force: true })
  }
  return { failed: failed.sort((a, b) => a.seed - b.seed), ...sum }
}

/** A process that dies without a word fails all its seeds: that too is a finding. */
function runPart(program: string, first: number, seeds: number): Promise<FuzzPart> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, String(first), String(seeds)], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
    child.once('close', (code, signal) => {
      const read = fuzzPart.safeParse(parsed(text))
      if (code === 0 && read.success) return resolve(read.data)
      const problem = `The process of the seeds ${first} to ${first + seeds - 1} ended with ${signal ?? code}.`
      resolve({ failed: Array.from({ length: seeds }, (_, index) => ({ seed: first + index, problem })), cards: 0, crashes: 0, refusals: 0 })
    })
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
