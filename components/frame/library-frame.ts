import { parseWorkshopFile } from '@/lib/workshop/file'
import type { Defaults, Regime } from '@/lib/model/workshop'

async function library() {
  const file: unknown = (await import('@/lib/workshop/library-workshop.json')).default
  const parsed = parseWorkshopFile(file)
  if (!parsed.ok) throw new Error(`The shipped library does not parse: ${parsed.path} ${parsed.rule}`)
  return parsed.workshop
}

/** The six stories every workshop can bring in. */
export async function libraryRegimes(): Promise<readonly Regime[]> {
  return (await library()).regimes
}

/** The invented starting values a facilitator confirms or changes. */
export async function libraryDefaults(): Promise<Defaults> {
  return (await library()).defaults ?? {}
}
