import path from 'node:path'

/** The folder of package.json. */
export const root = path.resolve(import.meta.dirname, '..', '..')

/** @param {string} line */
export const say = (line) => process.stderr.write(`${line}\n`)
