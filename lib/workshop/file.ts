import type { Workshop } from '../model/workshop'
import { describeValue } from './describe-value'
import { firstRuleBreak } from './file-rules'
import { workshopSchema } from './file-schema'
import { jsonPath } from './json-path'

export type ParsedWorkshop = { readonly ok: true; readonly workshop: Workshop } | { readonly ok: false; readonly path: string; readonly rule: string }

/**
 * Reads a `workshop/1` file (model.md section 1). Takes any value, as JSON.parse gives it; never throws.
 * A file that breaks a rule is refused with the first fault: its JSON path, such as `interventions[3].cost`,
 * and the rule in words, with the value found. Unknown keys are kept.
 */
export function parseWorkshopFile(value: unknown): ParsedWorkshop {
  const result = workshopSchema.safeParse(value, {
    error: (issue) => (issue.input === undefined ? 'is required' : `is ${describeValue(issue.input)}; that is not accepted`),
  })
  if (!result.success) {
    const issue = result.error.issues[0]
    return { ok: false, path: jsonPath(issue?.path ?? []), rule: issue?.message ?? 'is not a workshop/1 file' }
  }
  const fault = firstRuleBreak(result.data)
  return fault === null ? { ok: true, workshop: result.data } : { ok: false, path: jsonPath(fault.path), rule: fault.rule }
}
