import { parseWorkshopFile } from '@/lib/workshop/file'
import library from '@/lib/workshop/library-workshop.json'
import sample from '@/lib/workshop/sample-workshop.json'
import type { Workshop } from '@/lib/model/workshop'

function parsed(file: unknown): Workshop {
  const result = parseWorkshopFile(file)
  if (!result.ok) throw new Error(`${result.path}: ${result.rule}`)
  return result.workshop
}

/** The shipped files, as the model reads them. */
export const sampleWorkshop = parsed(sample)
export const libraryWorkshop = parsed(library)
