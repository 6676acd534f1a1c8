import { fill } from '@/lib/words/fill'
import { deskMessages as say } from '@/lib/words/messages-script'

/** "6 min late", "4 min early", "on time": whole minutes, and nothing under one. */
export function courseWords(late: number): string {
  const minutes = Math.round(late)
  if (minutes >= 1) return fill(say.late, { n: minutes })
  return minutes <= -1 ? fill(say.early, { n: -minutes }) : say.onTime
}

/** What a step has left, or how far it is over. */
export function stepLeftWords(left: number): string {
  return left >= 0 ? fill(say.minutes, { n: Math.ceil(left) }) : fill(say.over, { n: Math.ceil(-left) })
}

export function savesWords(minutes: number): string {
  return minutes < 1 ? say.savesLess : fill(say.saves, { n: Math.round(minutes * 10) / 10 })
}
