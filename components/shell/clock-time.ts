import { formatClock } from '@/lib/words/numbers'

/** `14:05` in this device's zone, of a time in ms. */
export function clockTime(at: number): string {
  const date = new Date(at)
  return formatClock(date.getHours(), date.getMinutes())
}
