import type { Estimate } from '@/lib/model/workshop'

// Five buttons for what is judged, not counted (questions.md section 3).
export const grades = [
  { name: 'hardly', value: 0.1 },
  { name: 'little', value: 0.3 },
  { name: 'partly', value: 0.5 },
  { name: 'mostly', value: 0.7 },
  { name: 'fully', value: 0.9 },
] as const
export type Grade = (typeof grades)[number]['name']

/** The word nearest to a value in 0..1: what a card says in one word. */
export function nearestGrade(estimate: Estimate): Grade {
  const value = typeof estimate === 'number' ? estimate : estimate.mid
  return grades.reduce((best, grade) => (Math.abs(grade.value - value) < Math.abs(best.value - value) - 1e-9 ? grade : best), grades[0]).name
}

/** The button that holds exactly this value, or null. */
export function exactGrade(estimate: Estimate): Grade | null {
  return grades.find((grade) => grade.value === estimate)?.name ?? null
}
