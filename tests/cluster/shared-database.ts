import { createHash } from 'node:crypto'
import pg from 'pg'
import { databaseBytes } from './database-bytes'

/** `npm run test:postgres`: the server that the whole run shares. */
const base = (): string | undefined => process.env['PARLEY_TEST_POSTGRES']

export const isOnPostgres = (): boolean => base() !== undefined

const nameOf = (key: string): string => `t_${createHash('sha256').update(key).digest('hex').slice(0, 24)}`

/** The address of a database on the shared server, one for each `key`, which is new and empty at first; undefined where the run has none. */
export async function sharedDatabase(key: string): Promise<string | undefined> {
  const address = base()
  if (address === undefined) return undefined
  const name = nameOf(key)
  const there = await ask(address, 'select 1 from pg_database where datname = $1', [name])
  if (there.length === 0) await ask(address, `create database ${name}`)
  const url = new URL(address)
  url.pathname = `/${name}`
  return url.href
}

/** What that database has on disk. */
export function sharedBytes(key: string): Promise<Buffer> {
  return databaseBytes({ address: base() ?? '', name: nameOf(key), dataFolder: process.env['PARLEY_TEST_POSTGRES_DATA'] ?? '' })
}

async function ask(address: string, text: string, values: readonly string[] = []): Promise<readonly { readonly [column: string]: unknown }[]> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    return (await client.query(text, [...values])).rows
  } finally {
    await client.end()
  }
}
