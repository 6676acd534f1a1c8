import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const folder = path.resolve(import.meta.dirname, '../../../shared/data')

/** Worked numbers with their sources stand beside the project, not in it; tests that read them are skipped where they are missing. */
export const hasSharedData = existsSync(path.join(folder, 'vectors.json'))
if (!hasSharedData) process.stderr.write('skipped: ../shared/data is not here, so no test reads vectors.json\n')

export function readSharedData(name: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, name), 'utf8'))
}

const vectors = z.array(z.looseObject({ id: z.string() }))

/** One worked example of vectors.json, in the shape the test expects. Throws when no example has that id or it has another shape. */
export function readVector<Input, Expected>(id: string, input: z.ZodType<Input>, expected: z.ZodType<Expected>) {
  const found = vectors.parse(readSharedData('vectors.json')).find((entry) => entry.id === id)
  return z.object({ input, expected, tolerance: z.number() }).parse(found)
}
