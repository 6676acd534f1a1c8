// Everything from one store to another while no server runs: `npm run --silent move-store -- --from sqlite:./data --to postgres://…`.
// Both ways. The other one must be empty; nothing of it stays when anything differs afterwards. The first one is left as it is.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { openStore } from '../server/store/kysely-store'
import { openPostgresStore } from '../server/store/postgres-store'
import type { Store } from '../server/store/store'
import { readWords, usageError } from './load/options'
import { moveStore } from './move/move-store'

const words = readWords(process.argv.slice(2), ['from', 'to'])
const [from, to] = [words.get('from'), words.get('to')]
if (from === undefined || to === undefined) usageError('Usage: move-store -- --from sqlite:DATA_DIR --to postgres://… (or the other way round)')

const opened: Store[] = []
try {
  const source = await open(from, true)
  const moved = await moveStore(source, await open(to, false))
  process.stdout.write(`${JSON.stringify({ format: 'move-store/1', ...moved }, null, 2)}\n`)
  process.stderr.write('Moved and compared. Take host-key.pem of the old DATA_DIR along: it signs snapshots.\n')
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
} finally {
  for (const store of opened) await store.close()
}

async function open(address: string, mustExist: boolean): Promise<Store> {
  const store = await openAddress(address, mustExist)
  opened.push(store)
  return store
}

function openAddress(address: string, mustExist: boolean): Promise<Store> {
  if (/^postgres(ql)?:\/\//.test(address)) return openPostgresStore({ url: address, statementMs: 600_000 })
  const dataDir = /^sqlite:(?:\/\/)?(.+)$/.exec(address)?.[1]
  if (dataDir === undefined) usageError(`'${address.replace(/:[^:@/]*@/, ':…@')}' is no store; accepted: sqlite:DATA_DIR and postgres://user:password@host:port/database`)
  if (mustExist && !existsSync(path.join(dataDir, 'parley.db'))) usageError(`there is no parley.db in '${dataDir}'`)
  return openStore({ dataDir, durability: 'full' })
}
