const DECIMALS = 12

/** Numbers to 12 decimals and -0 as 0, so that the last bit of an engine's logarithm shows nowhere (model.md section 7). */
export function toPrintedJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'number' && Number.isFinite(part) ? Number(part.toFixed(DECIMALS)) + 0 : part), 2)
}
