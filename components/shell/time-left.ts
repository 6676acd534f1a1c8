import { shellLabels as labels } from '@/lib/words/labels-shell'
export type TimeLeft = { readonly text: string; readonly up: boolean; readonly words: string }

/** What a soft timer shows at `now` (both in server ms). It ends by saying so, and stays. */
export function timeLeft(endsAt: number, now: number): TimeLeft {
  const seconds = Math.ceil((endsAt - now) / 1000)
  if (seconds <= 0) return { text: labels.timeUp, up: true, words: labels.timeUpSaid }
  const minutes = Math.floor(seconds / 60)
  return { text: `${String(minutes).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`, up: false, words: minutes === 0 ? labels.lessThanMinute : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left` }
}
