import { evaluateWorkshop, withDraws } from '../../lib/disagreement/results'
import { DEFAULT_DRAWS, DEFAULT_SEED } from '../../lib/model/uncertainty'
import { readCount } from './arguments'
import { fail, type Command } from './command'

/** Prints workshop-results/1: every view's results and where the participants disagree (model.md section 7). */
export const evaluateCommand: Command = {
  usage: '[--draws N] [--seed S]',
  options: ['draws', 'seed'],
  required: [],
  run(workshop, options) {
    const draws = readCount(options, 'draws', DEFAULT_DRAWS)
    if (!draws.ok) return fail(draws.message)
    const seed = readCount(options, 'seed', DEFAULT_SEED)
    if (!seed.ok) return fail(seed.message)
    if (workshop.views.length === 0) return fail('views: is empty; evaluate needs at least one view')
    return { ok: true, value: withDraws(workshop, evaluateWorkshop(workshop), { draws: draws.count, seed: seed.count }) }
  },
}
