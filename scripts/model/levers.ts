import { levers } from '../../lib/model/levers'
import { fail, type Command } from './command'
import { findView } from './find-view'

/** Prints workshop-levers/1: what else moves one view's outcome, and what evidence about scheming is worth. See Levers in lib/model/levers.ts for the fields. */
export const leversCommand: Command = {
  usage: '--view VIEW',
  options: ['view'],
  required: ['view'],
  run(workshop, options) {
    const found = findView(workshop, options.get('view') ?? '')
    return found.ok ? { ok: true, value: { format: 'workshop-levers/1', ...levers(workshop, found.view) } } : fail(found.message)
  },
}
