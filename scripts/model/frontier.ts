import { modelInput } from '../../lib/model/effective'
import { frontier } from '../../lib/model/frontier'
import { fail, type Command } from './command'
import { findView } from './find-view'

/** Prints workshop-frontier/1: the least action risk at each of 60 usefulness costs. See Frontier in lib/model/frontier.ts for the fields. */
export const frontierCommand: Command = {
  usage: '--view VIEW',
  options: ['view'],
  required: ['view'],
  run(workshop, options) {
    const found = findView(workshop, options.get('view') ?? '')
    return found.ok ? { ok: true, value: { format: 'workshop-frontier/1', view: found.view.id, ...frontier(modelInput(workshop, found.view)) } } : fail(found.message)
  },
}
