import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseWorkshopFile } from '@/lib/workshop/file'
import type { Workshop } from '@/lib/model/workshop'

/** A shipped file, read the way a file is read. Not imported: the loader of browser tests takes no JSON without an attribute. */
function shipped(name: string): Workshop {
  const file: unknown = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '..', '..', 'lib', 'workshop', `${name}-workshop.json`), 'utf8'))
  const result = parseWorkshopFile(file)
  if (!result.ok) throw new Error(`${result.path}: ${result.rule}`)
  return result.workshop
}

/** The shipped files, as the model reads them. */
export const sampleWorkshop = shipped('sample')
export const libraryWorkshop = shipped('library')
