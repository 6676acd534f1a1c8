import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { canonicalJson } from '@/lib/workshop/canonical-json'
import type { openGuarded } from '../store/libsql-guard'

type Database = ReturnType<typeof openGuarded>

/** Facts of one run of the server, or of how rows are laid out, that say nothing about any workshop. */
const passing: { readonly [table: string]: readonly string[] } = { documents: ['epoch', 'projected', 'head', 'generation'] }
const leftOut: ReadonlySet<string> = new Set(['facts', 'migrations', 'updates', 'client_ids'])

/**
 * SHA-256 of all that a database says: every table in the order of its names, its rows in canonical JSON and sorted, and in place of the rows
 * of updates what each document reads when they are put together; `stage` and `desk` are only pictures of the tables. Equal for a backup and what
 * is restored from it, compacted or not.
 */
export function databaseHash(database: Database): string {
  const hash = createHash('sha256')
  for (const table of tablesOf(database)) {
    if (leftOut.has(table)) continue
    const rows = database.prepare(`select * from "${table}"`).all([]).map((row) => canonicalJson(lasting(table, row)))
    hash.update(`${table}\n${rows.sort().join('\n')}\n`)
  }
  const documents = database.prepare("select id, workshop_id, name from documents where name not in ('stage', 'desk') order by workshop_id, name").all([])
  for (const row of documents) hash.update(`${canonicalJson(documentIn(database, row))}\n`)
  return hash.digest('hex')
}

function tablesOf(database: Database): readonly string[] {
  const rows = database.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name").all([])
  return rows.flatMap((row) => (isRecord(row) && typeof row['name'] === 'string' ? [row['name']] : []))
}

function lasting(table: string, row: unknown): unknown {
  const left = passing[table] ?? []
  return isRecord(row) ? Object.fromEntries(Object.entries(row).filter(([column]) => !left.includes(column))) : row
}

function documentIn(database: Database, row: unknown): unknown {
  if (!isRecord(row)) return null
  const doc = new Y.Doc()
  for (const update of database.prepare('select bytes from updates where document_id = ? order by seq').all([row['id']])) {
    if (isRecord(update) && update['bytes'] instanceof Uint8Array) Y.applyUpdate(doc, update['bytes'])
  }
  const roots = [...doc.share.keys()].sort().map((name) => [name, doc.getMap(name).toJSON()])
  doc.destroy()
  return [row['workshop_id'], row['name'], Object.fromEntries(roots)]
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null
}
