import { pairCruxes } from '../../lib/disagreement/pair-cruxes'
import { fail, type Command } from './command'
import { findView } from './find-view'

/**
 * Prints workshop-cruxes/1: why two views value asks differently, seen from the first view's package and (`reverse`) from the second's.
 * See PairCruxes in lib/disagreement/types.ts for the fields.
 */
export const cruxesCommand: Command = {
  usage: '--from VIEW --to VIEW',
  options: ['from', 'to'],
  required: ['from', 'to'],
  run(workshop, options) {
    const from = findView(workshop, options.get('from') ?? '')
    if (!from.ok) return fail(from.message)
    const to = findView(workshop, options.get('to') ?? '')
    if (!to.ok) return fail(to.message)
    const { from: fromId, to: toId, ...forward } = pairCruxes(workshop, from.view, to.view)
    return { ok: true, value: { format: 'workshop-cruxes/1', from: fromId, to: toId, ...forward, reverse: pairCruxes(workshop, to.view, from.view) } }
  },
}
