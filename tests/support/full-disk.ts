import { sql } from 'kysely'
import type { Store } from '@/server/store/store'

/** Makes writes fail the way a full disk does, until the answer is called. */
export async function fillDisk({ store }: { readonly store: Store }): Promise<() => Promise<void>> {
  if (store.isShared) return fillPostgres(store)
  const pages = String(Object.values(Object(pragma(store, 'page_count')[0]))[0])
  pragma(store, `max_page_count = ${pages}`)
  return async () => void pragma(store, 'max_page_count = 1000000')
}

/** For tests of what only SQLite does. */
export function pragma(store: Store, source: string): readonly unknown[] {
  if (!('pragma' in store) || typeof store.pragma !== 'function') throw new Error('This store is not SQLite.')
  const rows: unknown = store.pragma(source)
  return Array.isArray(rows) ? rows : []
}

const filled = ['updates', 'workshops'] as const

async function fillPostgres(store: Store): Promise<() => Promise<void>> {
  await store.read((db) => sql`create or replace function full_disk() returns trigger language plpgsql as $$ begin raise exception 'disk full' using errcode = '53100'; end $$`.execute(db))
  for (const table of filled) await store.read((db) => sql`create trigger full_disk before insert on ${sql.table(table)} for each statement execute function full_disk()`.execute(db))
  return async () => {
    for (const table of filled) await store.read((db) => sql`drop trigger full_disk on ${sql.table(table)}`.execute(db))
  }
}
