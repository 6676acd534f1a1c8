import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

export type DatabasePlace = { readonly address: string; readonly name: string; readonly dataFolder: string }

/** Every file of a database as it is on disk now: tables, indexes, long values, and what PostgreSQL knows of them. Not its write-ahead log. */
export async function databaseBytes({ address, name, dataFolder }: DatabasePlace): Promise<Buffer> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    await client.query('checkpoint')
    const { rows } = await client.query<{ oid: string }>('select oid::text as oid from pg_database where datname = $1', [name])
    const oid = rows[0]?.oid
    if (oid === undefined) throw new Error(`There is no database "${name}".`)
    const folder = path.join(dataFolder, 'base', oid)
    return Buffer.concat(readdirSync(folder).map((file) => readFileSync(path.join(folder, file))))
  } finally {
    await client.end()
  }
}
