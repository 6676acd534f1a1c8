const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const

/** `23 November 2026, 14:40 UTC` of an ISO 8601 time in UTC; the text itself when it is none. Read by its digits, so that it reads alike everywhere. */
export function utcWords(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?Z$/.exec(iso)
  const month = months[Number(match?.[2] ?? 0) - 1]
  if (match === null || month === undefined) return iso
  return `${Number(match[3])} ${month} ${match[1]}, ${match[4]}:${match[5]} UTC`
}
