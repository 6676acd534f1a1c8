// Hocuspocus as its documentation sets it up. With DATA_DIR set it keeps documents the way @hocuspocus/extension-sqlite does (one row
// a document, debounced 2 to 10 s), on the SQLite that installs here.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'libsql'
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'

const keep = (dataDir) => {
  mkdirSync(dataDir, { recursive: true })
  const db = new Sqlite(path.join(dataDir, 'hocuspocus.db'))
  db.exec('create table if not exists documents (name varchar(255) not null, data blob not null, unique(name))')
  const read = db.prepare('select data from documents where name = ?')
  const write = db.prepare('insert into documents (name, data) values (?, ?) on conflict(name) do update set data = excluded.data')
  return new Database({
    fetch: async ({ documentName }) => {
      const row = read.get([documentName])
      return row === undefined ? null : new Uint8Array(row.data)
    },
    store: async ({ documentName, state }) => void write.run([documentName, state]),
  })
}

const { DATA_DIR } = process.env
const server = new Server({ port: 0, address: '127.0.0.1', quiet: true, extensions: DATA_DIR === undefined ? [] : [keep(DATA_DIR)] })
process.on('disconnect', () => process.exit(1))
await server.listen()
process.stdout.write(`${server.address.port}\n`)
