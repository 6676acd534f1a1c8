import { describe, expect, it } from 'vitest'
import { evaluateView } from '@/lib/model/evaluate'
import { openInputs, openQuestions } from '@/lib/words/open-questions'
import type { View, Workshop } from '@/lib/model/workshop'
import { parseWorkshopFile } from '@/lib/workshop/file'
import sample from '@/lib/workshop/sample-workshop.json'

function read(): Workshop {
  const file = parseWorkshopFile(sample)
  if (!file.ok) throw new Error(file.rule)
  return file.workshop
}
const workshop = read()

/** A person of the sample who answered everything except some beliefs. */
function leaving(id: string, open: readonly ('pCatastropheFromOthers' | 'delaySensitivity' | 'overlap')[]): View {
  const view = workshop.views.find((each) => each.id === id)
  if (view === undefined) throw new Error(id)
  const beliefs = Object.fromEntries(Object.entries(view.beliefs ?? {}).filter(([key]) => !open.some((each) => each === key)))
  return { ...view, beliefs, open }
}

describe('one more question', () => {
  it('WORDS-80 only what stands at a starting range is tried: open beliefs, and budgets nobody spoke of', () => {
    const view = leaving('alignment-researcher', ['overlap'])
    expect(openInputs(workshop, view).map(({ key }) => key)).toEqual(['belief/overlap'])
    const ranged = { ...workshop, defaults: { ...workshop.defaults, regimes: { 'staff-pressure': { budget: { low: 0.01, mid: 0.04, high: 0.1 } } } } }
    expect(openInputs(ranged, view).map(({ key }) => key)).toEqual(['belief/overlap', 'budget/staff-pressure'])
    expect(openInputs(workshop, { ...view, open: [] })).toEqual([])
  })

  it('WORDS-81 an invitation names the asks that the list at that end would gain and lose, largest loss first', () => {
    const view = leaving('alignment-researcher', ['pCatastropheFromOthers', 'delaySensitivity'])
    const list = evaluateView(workshop, view).package
    const questions = openQuestions(workshop, view, list)
    expect(questions.map(({ key }) => key)).toEqual(['belief/pCatastropheFromOthers', 'belief/delaySensitivity'])
    for (const question of questions) {
      const input = openInputs(workshop, view).find(({ key }) => key === question.key)
      const lists = (input?.ends ?? []).map((end) => evaluateView(workshop, end).package)
      const after = [...list.filter((id) => !question.leaves.includes(id)), ...question.enters].sort()
      expect(lists.map((each) => [...each].sort().join())).toContain(after.join())
      expect(question.loss).toBeGreaterThanOrEqual(0.0005)
    }
  })

  it('WORDS-82 nobody is invited to a question whose answer changes no ask', () => {
    const view = leaving('policy-staffer', ['overlap', 'delaySensitivity'])
    expect(openQuestions(workshop, view, evaluateView(workshop, view).package)).toEqual([])
  })
})
