import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { IndexeddbPersistence } from 'y-indexeddb'
import type { Generation, JournalRecord, LocalStore, RefusedRecord } from './journal-store'

interface Schema extends DBSchema {
  edits: { key: string; value: JournalRecord; indexes: { scope: string } }
  refused: { key: string; value: RefusedRecord; indexes: { scope: string } }
  generations: { key: string; value: Generation }
  /** When a local document was last in use: a name that no tab has used for a day is deleted. */
  documents: { key: string; value: number }
  remembered: { key: string; value: unknown }
}

const databaseName = 'parley'
const openWithinMs = 4000
const useEveryMs = 10 * 60_000
const forgottenAfterMs = 24 * 60 * 60_000

/** Opens what this browser keeps; null where it keeps nothing (private windows, storage off or stuck). */
export async function openIndexedStore(now: () => number, failed: () => void): Promise<LocalStore | null> {
  try {
    const database = await within(openWithinMs, openDB<Schema>(databaseName, 1, { upgrade }))
    void forgetOld(database, now()).catch(failed)
    return storeOver(database, now, failed)
  } catch {
    return null
  }
}

function upgrade(database: IDBPDatabase<Schema>): void {
  database.createObjectStore('edits', { keyPath: 'id' }).createIndex('scope', 'scope')
  database.createObjectStore('refused', { keyPath: 'id' }).createIndex('scope', 'scope')
  database.createObjectStore('generations')
  database.createObjectStore('documents')
  database.createObjectStore('remembered')
}

function storeOver(database: IDBPDatabase<Schema>, now: () => number, failed: () => void): LocalStore {
  const unwatched = (write: Promise<unknown>): void => void write.catch(failed)
  return {
    put: (record) => unwatched(database.put('edits', record)),
    remove: (ids) => {
      const transaction = database.transaction('edits', 'readwrite')
      unwatched(Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done]))
    },
    edits: async (scope) => (await database.getAllFromIndex('edits', 'scope', scope)).sort((a, b) => a.at - b.at),
    refused: async (scope) => (await database.getAllFromIndex('refused', 'scope', scope)).sort((a, b) => a.at - b.at),
    putRefused: (record) => unwatched(database.put('refused', record)),
    removeRefused: (id) => unwatched(database.delete('refused', id)),
    generation: async (scope) => (await database.get('generations', scope)) ?? null,
    setGeneration: async (scope, generation) => void (await database.put('generations', generation, scope)),
    openDocument: async (name, doc) => {
      const markUse = () => unwatched(database.put('documents', now(), name))
      markUse()
      const timer = setInterval(markUse, useEveryMs)
      const persistence = new IndexeddbPersistence(name, doc)
      await persistence.whenSynced
      return async () => {
        clearInterval(timer)
        await persistence.destroy()
      }
    },
    remembered: (workshopId) => database.get('remembered', workshopId),
    remember: (workshopId, me) => unwatched(database.put('remembered', me, workshopId)),
    clearWorkshop: async (workshopId) => {
      const mine = (key: string) => key.startsWith(`${workshopId}/`)
      const names = (await database.getAllKeys('documents')).filter(mine)
      for (const store of ['edits', 'refused'] as const) {
        const records: readonly { readonly id: string; readonly scope: string }[] = await database.getAll(store)
        await Promise.all(records.filter(({ scope }) => mine(scope)).map(({ id }) => database.delete(store, id)))
      }
      const scopes = (await database.getAllKeys('generations')).filter(mine)
      await Promise.all([...scopes.map((scope) => database.delete('generations', scope)), database.delete('remembered', workshopId)])
      await Promise.all(names.map((name) => dropDocument(database, name)))
    },
  }
}

async function forgetOld(database: IDBPDatabase<Schema>, now: number): Promise<void> {
  const current = new Set<string>()
  for (const scope of await database.getAllKeys('generations')) {
    const generation = await database.get('generations', scope)
    if (generation !== undefined) current.add(documentName(scope, generation))
  }
  for (const name of await database.getAllKeys('documents')) {
    const usedAt = (await database.get('documents', name)) ?? 0
    if (!current.has(name) && now - usedAt > forgottenAfterMs) await dropDocument(database, name)
  }
}

async function dropDocument(database: IDBPDatabase<Schema>, name: string): Promise<void> {
  await deleteDB(name)
  await database.delete('documents', name)
}

/** `{workshop}/{doc}/{person}/{epoch}/{n}`: a new one after each refusal, since clearing would break a second tab. */
export function documentName(scope: string, { epoch, n }: Generation): string {
  return `${scope}/${epoch}/${n}`
}

function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms.`)), ms)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
