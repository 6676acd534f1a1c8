import { sql } from 'kysely'
import { ensureDocument } from '@/server/store/document-queries'
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

/** Makes the writes of one document fail while those of the tables go on, over a restart too, until `emptyDocument`. */
export async function fillDocument({ store }: { readonly store: Store }, { workshopId, name }: { readonly workshopId: string; readonly name: string }): Promise<void> {
  const id = await store.read((db) => ensureDocument(db, workshopId, name))
  if (store.isShared) {
    await store.read((db) => sql`create or replace function full_disk() returns trigger language plpgsql as $$ begin raise exception 'disk full' using errcode = '53100'; end $$`.execute(db))
    await store.read((db) => sql`create trigger full_document before insert on updates for each row when (new.document_id = ${sql.lit(id)}) execute function full_disk()`.execute(db))
    return
  }
  await store.read((db) => sql`create trigger full_document before insert on updates when new.document_id = ${sql.lit(id)} begin select raise(abort, 'disk full'); end`.execute(db))
}

export async function emptyDocument({ store }: { readonly store: Store }): Promise<void> {
  await store.read((db) => (store.isShared ? sql`drop trigger full_document on updates` : sql`drop trigger full_document`).execute(db))
}

const filled = ['updates', 'workshops'] as const

async function fillPostgres(store: Store): Promise<() => Promise<void>> {
  await store.read((db) => sql`create or replace function full_disk() returns trigger language plpgsql as $$ begin raise exception 'disk full' using errcode = '53100'; end $$`.execute(db))
  for (const table of filled) await store.read((db) => sql`create trigger full_disk before insert on ${sql.table(table)} for each statement execute function full_disk()`.execute(db))
  return async () => {
    for (const table of filled) await store.read((db) => sql`drop trigger full_disk on ${sql.table(table)}`.execute(db))
  }
}
