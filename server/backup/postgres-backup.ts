import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { hostKeyFile } from '../snapshots/host-key'
import { noteFile } from './backup-folder'

const format = 'backup-postgres/1'
const dumpFile = 'parley.dump'

const noteSchema = z.object({ format: z.literal(format), at: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/), hasKey: z.boolean() })
export type PostgresNote = z.output<typeof noteSchema>

export type PostgresPlace = {
  readonly dataDir: string
  readonly databaseUrl: string
  /** Where the scripts lie that do the work, also where there is no Node. */
  readonly deploy: string
}

/** A copy of PostgreSQL and of the host's key, while servers run. Open votes and cards open for taps are left out. */
export function writePostgresBackup(place: PostgresPlace, { to, at }: { readonly to: string; readonly at: Date }): PostgresNote {
  if (existsSync(path.join(to, noteFile))) throw new Error(`${to} holds a backup already. Name a new folder for each.`)
  mkdirSync(to, { recursive: true, mode: 0o700 })
  const dump = path.join(to, dumpFile)
  run(place, { script: 'backup-postgres.sh', program: 'pg_dump', file: dump })
  const key = path.join(place.dataDir, hostKeyFile)
  const hasKey = existsSync(key)
  if (hasKey) {
    copyFileSync(key, path.join(to, hostKeyFile))
    chmodSync(path.join(to, hostKeyFile), 0o600)
  }
  const note: PostgresNote = { format, at: at.toISOString(), sha256: sha256(dump), hasKey }
  // Last: a folder without it is a backup that was not finished.
  writeFileSync(path.join(to, noteFile), `${JSON.stringify(note, null, 2)}\n`)
  return note
}

/** Puts such a copy into an empty database while no server runs, and the key into an empty folder. Throws a sentence for the host when it cannot be. */
export function restorePostgres(place: PostgresPlace, from: string): PostgresNote {
  const note = readPostgresNote(from)
  const dump = path.join(from, dumpFile)
  const found = sha256(dump)
  if (found !== note.sha256) throw new Error(`The backup in ${from} is damaged: ${dumpFile} has the hash ${found}, and ${note.sha256} was written down. Take another one.`)
  const [kept, own] = [path.join(from, hostKeyFile), path.join(place.dataDir, hostKeyFile)]
  const isOther = note.hasKey && existsSync(own) && !readFileSync(own).equals(readFileSync(kept))
  if (isOther) throw new Error(`${own} is another key than the one of the backup, under which its snapshots were sealed. Move it away, or name another DATA_DIR.`)
  run(place, { script: 'restore-postgres.sh', program: 'pg_restore', file: dump })
  if (note.hasKey && !existsSync(own)) {
    mkdirSync(place.dataDir, { recursive: true })
    copyFileSync(kept, own)
    chmodSync(own, 0o600)
  }
  return note
}

/** Which store a backup is of: it is restored into the same. */
export function isOfPostgres(folder: string): boolean {
  const file = path.join(folder, noteFile)
  return existsSync(file) && readFileSync(file, 'utf8').includes(`"${format}"`)
}

function readPostgresNote(folder: string): PostgresNote {
  const file = path.join(folder, noteFile)
  if (!existsSync(file)) throw new Error(`${folder} holds no backup: ${file} is not there. Accepted is a folder that npm run backup wrote.`)
  if (!isOfPostgres(folder)) throw new Error(`${folder} holds a backup of the embedded store. Restore it without DATABASE_URL, then bring it over with npm run move-store.`)
  return noteSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

function run({ deploy, databaseUrl }: PostgresPlace, { script, program, file }: { readonly script: string; readonly program: string; readonly file: string }): void {
  const { status, stderr, error } = spawnSync('sh', [path.join(deploy, script), file], { env: { ...process.env, DATABASE_URL: databaseUrl }, encoding: 'utf8' })
  if (status === 0) return
  if (status === 127) throw new Error(`${program} is not here, and deploy/${script} needs it. Install PostgreSQL's client (Debian: postgresql-client), or run deploy/${script} where it is.`)
  throw new Error(`deploy/${script} did not do it: ${(error?.message ?? stderr).trim()}`)
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
