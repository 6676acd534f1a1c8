// The model on the command line: `npm run --silent model -- COMMAND FILE.json [options]` (model.md section 7).
import path from 'node:path'
import { readArguments } from './model/arguments'
import { fail, type Command, type Outcome } from './model/command'
import { cruxesCommand } from './model/cruxes'
import { evaluateCommand } from './model/evaluate'
import { frontierCommand } from './model/frontier'
import { leversCommand } from './model/levers'
import { toPrintedJson } from './model/print-json'
import { readWorkshop } from './model/read-workshop'
import { tally } from './model/tally'

const BAD_INPUT = 2

const commands: ReadonlyMap<string, Command> = new Map([
  ['evaluate', evaluateCommand],
  ['cruxes', cruxesCommand],
  ['levers', leversCommand],
  ['frontier', frontierCommand],
])

const usage = [...[...commands].map(([name, command]) => `${name} FILE.json ${command.usage}`), 'tally FILE.json'].join(' | ')

/** npm runs scripts in the project's folder; a file is meant as seen from where the person stands. */
const callersFolder = process.env.npm_lifecycle_event === 'model' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd()

function answer([name = '', ...words]: readonly string[]): Outcome {
  if (name === 'tally') return answerTally(words)
  const command = commands.get(name)
  if (command === undefined) return fail(`'${name}' is no command; usage: ${usage}`)
  const given = readArguments(words, command)
  if (!given.ok) return fail(`${given.message}; usage: ${name} FILE.json ${command.usage}`)
  const read = readWorkshop(given.file, path.resolve(callersFolder, given.file))
  return read.ok ? command.run(read.workshop, given.options) : read
}

/** Reads ballots, not a workshop. */
function answerTally(words: readonly string[]): Outcome {
  const given = readArguments(words, { options: [], required: [] })
  return given.ok ? tally(given.file, path.resolve(callersFolder, given.file)) : fail(`${given.message}; usage: tally FILE.json`)
}

// A reader that has seen enough (`| head`) closes the pipe: no fault of anybody's.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const outcome = answer(process.argv.slice(2))
if (outcome.ok) {
  process.stdout.write(`${toPrintedJson(outcome.value)}\n`)
} else {
  process.stderr.write(`${outcome.message.replace(/\s+/g, ' ')}\n`)
  process.exitCode = BAD_INPUT
}
