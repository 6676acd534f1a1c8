export type TimeLeft = { readonly text: string; readonly up: boolean; readonly words: string }

/** What a soft timer shows at `now` (both in server ms). It ends by saying so, and stays. */
export function timeLeft(endsAt: number, now: number): TimeLeft {
  const seconds = Math.ceil((endsAt - now) / 1000)
  if (seconds <= 0) return { text: 'time is up', up: true, words: 'Time is up' }
  const minutes = Math.floor(seconds / 60)
  return { text: `${String(minutes).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`, up: false, words: minutes === 0 ? 'less than a minute left' : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left` }
}
