import { parseBallots } from '../../lib/voting/parse-ballots'
import { tally as count } from '../../lib/voting/tally'
import { fail, type Outcome } from './command'
import { readJson } from './read-json'

/** `tally FILE.json`: the `tally/1` of a `ballots/1` file at `place`, or one line that names it, the JSON path and the rule it breaks. */
export function tally(file: string, place: string): Outcome {
  const json = readJson(file, place)
  if (!json.ok) return json
  const parsed = parseBallots(json.value)
  return parsed.ok ? { ok: true, value: count(parsed.file) } : fail(`${file}: ${parsed.path}: ${parsed.rule}`)
}
