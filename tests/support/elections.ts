import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.resolve(import.meta.dirname, '../../../shared/data/elections')

/** Real ballots may not be copied into the project; tests that read them are skipped where they are missing. */
export const hasElections = existsSync(folder)
if (!hasElections) process.stderr.write('skipped: ../shared/data/elections is not here, so no test counts real ballots\n')

export const readElection = (name: string): string => readFileSync(path.join(folder, name), 'utf8')
