// Snapshots verified offline: `npm run --silent verify -- FILE… [--key PUBLIC_KEY] [--newest HASH] [--part]`. Files may come in any order and are
// taken by their number; several are a chain from snapshot 1 on, or with --part from wherever they begin. Ends with 0 and the hash of the newest,
// with 1 and what broke first in one line, or with 2 when there is nothing to verify.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { verifySnapshots, type NamedText } from '../lib/workshop/snapshot/verify-snapshots'
import { readVerifyArguments } from './verify/arguments'

/** npm runs scripts in the project's folder; a file is meant as seen from where the person stands. */
const callersFolder = process.env.npm_lifecycle_event === 'verify' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd()

function end(code: number, line: string): never {
  ;(code === 0 ? process.stdout : process.stderr).write(`${line.replace(/\s+/g, ' ')}\n`)
  process.exit(code)
}

function readFile(name: string): NamedText {
  try {
    return { name, text: readFileSync(path.resolve(callersFolder, name), 'utf8') }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    return end(2, `${name}: ${code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'this is a folder, and a file is expected' : `cannot be read (${String(code ?? error)})`}`)
  }
}

const read = readVerifyArguments(process.argv.slice(2))
if (!read.ok) end(2, read.message)
const { files, ...options } = read.given
const verdict = verifySnapshots(files.map(readFile), options)
end(verdict.ok ? 0 : 1, verdict.ok ? verdict.hash : verdict.problem)
