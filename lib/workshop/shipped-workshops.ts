import type { Workshop } from '../model/workshop'
import { parseWorkshopFile } from './file'
import library from './library-workshop.json'
import sample from './sample-workshop.json'

/** The sample: 17 cards and six made-up people (product.md, "Screens"). */
export function sampleWorkshop(): Workshop {
  return shipped('sample', sample)
}

/** The library: 40 cards to take from. */
export function libraryWorkshop(): Workshop {
  return shipped('library', library)
}

/** What a new workshop starts with: the library's stories, starting values and definitions, no card and no view. */
export function starterWorkshop(title: string): Workshop {
  const { note: _, ...rest } = libraryWorkshop()
  return { ...rest, title, interventions: [], views: [] }
}

function shipped(name: string, value: unknown): Workshop {
  const parsed = parseWorkshopFile(value)
  if (!parsed.ok) throw new Error(`The shipped ${name} breaks a rule: ${parsed.path} ${parsed.rule}`)
  return parsed.workshop
}
