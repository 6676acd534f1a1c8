/** A value as it is quoted in a message: JSON, cut at 40 characters; `nothing` when it is absent. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (typeof value === 'function' || typeof value === 'symbol') return typeof value
  const text = quote(value)
  return text.length <= 40 ? text : `${text.slice(0, 37)}...`
}

function quote(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value
  } catch {
    return typeof value
  }
}
