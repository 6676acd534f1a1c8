import type { Estimate } from '@/lib/model/workshop'
import { gradeTaps } from '@/lib/words/card-taps'
import { moreAboutCard } from '@/lib/words/messages-cards'
import { midOf } from './estimate-scale'

// Five buttons for what is judged, not counted (questions.md section 3).
export const grades = [
  { name: moreAboutCard.grades.hardly, value: gradeTaps.hardly },
  { name: moreAboutCard.grades.little, value: gradeTaps.little },
  { name: moreAboutCard.grades.partly, value: gradeTaps.partly },
  { name: moreAboutCard.grades.mostly, value: gradeTaps.mostly },
  { name: moreAboutCard.grades.fully, value: gradeTaps.fully },
] as const
export type Grade = (typeof grades)[number]['name']

/** The word nearest to a value in 0..1: what a card says in one word. */
export function nearestGrade(estimate: Estimate): Grade {
  const distance = (value: number) => Math.abs(value - midOf(estimate))
  return grades.reduce<(typeof grades)[number]>((best, grade) => (distance(grade.value) < distance(best.value) - 1e-9 ? grade : best), grades[0]).name
}

/** The button that holds exactly this value, or null. */
export function exactGrade(estimate: Estimate): Grade | null {
  return grades.find((grade) => grade.value === estimate)?.name ?? null
}
