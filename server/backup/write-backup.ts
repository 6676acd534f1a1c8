import { copyFileSync, chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hostKeyFile } from '../snapshots/host-key'
import { openGuarded } from '../store/libsql-guard'
import { backupFormat, databaseFile, noteFile, type BackupNote } from './backup-folder'
import { databaseHash } from './database-hash'

/**
 * A copy of the database in `dataDir` as it stands at this moment, while a server works on it: SQLite gives a reader one state and lets the
 * writer go on. Open votes and cards open for taps are left out with what was said there, as if they had not been opened. The host's key is copied too, so that what is sealed
 * after a restore continues the chain: a backup is to be kept as well as the folder itself.
 */
export function writeBackup({ dataDir, to, at }: { readonly dataDir: string; readonly to: string; readonly at: Date }): BackupNote {
  const source = path.join(dataDir, databaseFile)
  if (!existsSync(source)) throw new Error(`There is no ${source} to back up. Set DATA_DIR to the folder of the server.`)
  if (existsSync(path.join(to, noteFile))) throw new Error(`${to} holds a backup already. Name a new folder for each.`)
  mkdirSync(to, { recursive: true, mode: 0o700 })
  const part = path.join(to, `${databaseFile}.part`)
  rmSync(part, { force: true })
  copyOf(source, part)
  chmodSync(part, 0o600)
  const copied = withoutOpenVotes(part)
  renameSync(part, path.join(to, databaseFile))
  const key = path.join(dataDir, hostKeyFile)
  const hasKey = existsSync(key)
  if (hasKey) {
    copyFileSync(key, path.join(to, hostKeyFile))
    chmodSync(path.join(to, hostKeyFile), 0o600)
  }
  const note: BackupNote = { format: backupFormat, at: at.toISOString(), ...copied, hasKey }
  // Last: a folder without it is a backup that was not finished.
  writeFileSync(path.join(to, noteFile), `${JSON.stringify(note, null, 2)}\n`)
  return note
}

function copyOf(source: string, to: string): void {
  const database = openGuarded(source)
  try {
    database.pragma('busy_timeout = 10000')
    database.prepare('vacuum into ?').run([to])
  } finally {
    database.close()
  }
}

/** Nothing of an open vote or of a card open for taps in a file that others may get: not the ballots and taps, and no free page that held them. */
function withoutOpenVotes(file: string): Pick<BackupNote, 'hash' | 'migrations'> {
  const database = openGuarded(file)
  try {
    database.pragma('journal_mode = MEMORY')
    database.pragma('secure_delete = ON')
    const run = (sql: string): void => void database.prepare(sql).run([])
    run('delete from ballots')
    run('delete from votes where closed_at is null')
    run('delete from card_taps')
    run('delete from tap_rounds where closed_at is null')
    // The stage said what is open, and is written anew from the tables when it is loaded.
    run("delete from updates where document_id in (select id from documents where name in ('stage', 'desk'))")
    run("update documents set projected = null, head = 0 where name in ('stage', 'desk')")
    run('vacuum')
    const migrations = database.prepare('select name from migrations order by name').all([])
    return { hash: databaseHash(database), migrations: migrations.flatMap((row) => (typeof row === 'object' && row !== null && 'name' in row && typeof row.name === 'string' ? [row.name] : [])) }
  } finally {
    database.close()
  }
}
