import { spawnSync } from 'node:child_process'
import { root } from './root.mjs'

/**
 * Runs a command in the project's folder, its output on standard error; ends this process when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ [name: string]: string }} [extra] added to the environment
 */
export const run = (command, args, extra = {}) => {
  const env = { ...process.env, ...extra }
  // A NODE_ENV=production of the shell would leave out the development packages that the build needs.
  if (!('NODE_ENV' in extra)) delete env.NODE_ENV
  const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: ['ignore', 2, 2] })
  if (status === 0) return
  process.stderr.write(`setup: '${[command, ...args].join(' ')}' ${error ? `could not start: ${error.message}` : `ended with ${status}`}\n`)
  process.exit(1)
}
