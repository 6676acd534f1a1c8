import type { Workshop } from '../../lib/model/workshop'
import { parseWorkshopFile } from '../../lib/workshop/file'
import { readJson } from './read-json'

type ReadWorkshop = { readonly ok: true; readonly workshop: Workshop } | { readonly ok: false; readonly message: string }

/** The workshop of the file at `place`, or one line that names it as the person did, the JSON path and the rule it breaks. */
export function readWorkshop(file: string, place: string): ReadWorkshop {
  const json = readJson(file, place)
  if (!json.ok) return json
  const parsed = parseWorkshopFile(json.value)
  return parsed.ok ? parsed : { ok: false, message: `${file}: ${parsed.path}: ${parsed.rule}` }
}
