import { parseWorkshopFile } from '@/lib/workshop/file'
import type { Workshop } from '@/lib/model/workshop'
import sampleFile from '@/lib/workshop/sample-workshop.json'

function checked(value: unknown): Workshop {
  const parsed = parseWorkshopFile(value)
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.rule}`)
  return parsed.workshop
}

export const sample = (): Workshop => checked(sampleFile)

/** The sample with every interval replaced by its middle: an earlier form of the model computed with medians instead of means. */
export function medianSample(): Workshop {
  const toMedian = (_key: string, value: unknown): unknown => (typeof value === 'object' && value !== null && 'mid' in value ? value.mid : value)
  return checked(JSON.parse(JSON.stringify(sampleFile), toMedian))
}
