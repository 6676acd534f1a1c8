import { randomBytes } from 'node:crypto'
import { openStore } from '@/server/store/kysely-store'
import { openPostgresStore } from '@/server/store/postgres-store'
import type { Store } from '@/server/store/store'
import { afterTest } from '../support/cleanup'
import { temporaryFolder } from '../support/server'
import { hasPostgres, postgresForFile } from './on-postgres'

export type Engine = { readonly name: 'SQLite' | 'PostgreSQL'; readonly isHere: boolean; open(): Promise<Store> }

/** Both databases, each time new and empty, closed after the test. Call it once, at the top of a file. */
export function engines(): readonly [Engine, Engine] {
  const postgres = postgresForFile()
  const opened = async (opening: Promise<Store>): Promise<Store> => {
    const store = await opening
    afterTest(() => store.close())
    return store
  }
  return [
    { name: 'SQLite', isHere: true, open: () => opened(openStore({ dataDir: temporaryFolder(), durability: 'full' })) },
    { name: 'PostgreSQL', isHere: hasPostgres, open: async () => opened(openPostgresStore({ url: await postgres().database(`t_${randomBytes(6).toString('hex')}`), connections: 4 })) },
  ]
}
