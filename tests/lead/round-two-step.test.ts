import { expect, it } from 'vitest'
import { nextStep, stepAtPhase } from '@/lib/workshop/script'

it('LEAD-70 the reveal of round 2 belongs to the step of round 2: what comes next is the lists', () => {
  expect(stepAtPhase('answers', 'reveal')).toBe('reveal')
  const step = stepAtPhase('round2', 'reveal')
  expect(step).toBe('round2')
  expect(nextStep({ plan: 90, dropped: [], step })).toBe('lists')
})
