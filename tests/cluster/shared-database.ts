import { createHash } from 'node:crypto'
import pg from 'pg'

/** The address of a new, empty database on the server that the whole run shares (`PARLEY_TEST_POSTGRES`), one for each `key`. */
export async function sharedDatabase(base: string, key: string): Promise<string> {
  const name = `t_${createHash('sha256').update(key).digest('hex').slice(0, 24)}`
  const client = new pg.Client({ connectionString: base })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${name}`)
  } finally {
    await client.end()
  }
  const url = new URL(base)
  url.pathname = `/${name}`
  return url.href
}
