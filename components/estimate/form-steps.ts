// The steps of the form: one a question, Q8 one a card, the check page last.
import type { Question } from '@/lib/words/question-list'

export type Step = { readonly kind: 'question'; readonly question: Question; readonly cardId: string | null; readonly place: number } | { readonly kind: 'check' }

export function formSteps(questions: readonly Question[], picked: readonly string[]): readonly Step[] {
  const asked = questions.flatMap((question, index): Step[] => {
    const step = { kind: 'question', question, place: index + 1 } as const
    if (question.kind !== 'cards' || picked.length === 0) return [{ ...step, cardId: null }]
    return picked.map((cardId) => ({ ...step, cardId }))
  })
  return [...asked, { kind: 'check' }]
}

/** A name that survives a reload: the question's id, with the card for Q8; `check` for the check page. */
export function stepName(step: Step): string {
  if (step.kind === 'check') return 'check'
  return step.cardId === null ? step.question.id : `${step.question.id}:${step.cardId}`
}

/** Where a remembered name leads: exactly there, else to the same question, else to the start. */
export function stepAt(steps: readonly Step[], name: string): number {
  const exact = steps.findIndex((step) => stepName(step) === name)
  if (exact >= 0) return exact
  return Math.max(0, steps.findIndex((step) => step.kind === 'question' && step.question.id === name.split(':')[0]))
}
