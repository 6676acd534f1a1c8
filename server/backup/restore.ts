import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hostKeyFile } from '../snapshots/host-key'
import { holdLock, openGuarded } from '../store/libsql-guard'
import { migrations } from '../store/migrations/migrate'
import { databaseFile, readNote, type BackupNote } from './backup-folder'
import { databaseHash } from './database-hash'

// A restore in two steps: `stageRestore` checks a backup and lays it beside the database; `finishRestore` puts it in its place when no server has
// the folder. A running server looks for one every second, stops, finishes it and starts again.

const stagedFolder = 'restore'
const readyFile = 'ready'
/** What was there before a restore, until it is deleted by hand or by the erasure of a person. */
export const beforeFolder = 'before-restore'

/** Throws a sentence for the host when the backup is damaged or was written by a newer release; nothing is changed then. */
export function stageRestore(dataDir: string, from: string): BackupNote {
  const note = readNote(from)
  const unknown = note.migrations.find((name) => !migrations.some((known) => known.name === name))
  if (unknown !== undefined) throw new Error(`The backup holds the migration "${unknown}", which this release does not know. Restore it with the release that wrote it.`)
  const staged = path.join(dataDir, stagedFolder)
  rmSync(staged, { recursive: true, force: true })
  mkdirSync(staged, { recursive: true, mode: 0o700 })
  copyFileSync(path.join(from, databaseFile), path.join(staged, databaseFile))
  if (note.hasKey) copyFileSync(path.join(from, hostKeyFile), path.join(staged, hostKeyFile))
  const hash = hashOf(path.join(staged, databaseFile))
  if (hash !== note.hash) {
    rmSync(staged, { recursive: true, force: true })
    throw new Error(`The backup in ${from} is damaged: its content has the hash ${hash}, and ${note.hash} was written down. Take another one.`)
  }
  writeFileSync(path.join(staged, readyFile), `${note.hash}\n`)
  return note
}

export function isRestoreStaged(dataDir: string): boolean {
  return existsSync(path.join(dataDir, stagedFolder, readyFile))
}

/** Whether a server has the folder. */
export function isServed(dataDir: string): boolean {
  if (!existsSync(path.join(dataDir, databaseFile))) return false
  try {
    holdLock(path.join(dataDir, 'parley.lock'))()
    return false
  } catch {
    return true
  }
}

/**
 * Puts a staged backup in the place of the database, if there is one; what was there goes to `before-restore`. Every epoch becomes larger than any
 * that a page has seen, so that pages take the documents as they are now. Throws while a server has the folder.
 */
export function finishRestore(dataDir: string): boolean {
  if (!isRestoreStaged(dataDir)) return false
  const unlock = holdLock(path.join(dataDir, 'parley.lock'))
  try {
    const staged = path.join(dataDir, stagedFolder)
    const before = path.join(dataDir, beforeFolder)
    const present = path.join(dataDir, databaseFile)
    const epoch = 1 + Math.max(largestEpoch(present), largestEpoch(path.join(staged, databaseFile)))
    raiseEpochs(path.join(staged, databaseFile), epoch)
    rmSync(before, { recursive: true, force: true })
    mkdirSync(before, { mode: 0o700 })
    const files = [databaseFile, `${databaseFile}-wal`, `${databaseFile}-shm`, ...(existsSync(path.join(staged, hostKeyFile)) ? [hostKeyFile] : [])]
    for (const name of files) if (existsSync(path.join(dataDir, name))) renameSync(path.join(dataDir, name), path.join(before, name))
    renameSync(path.join(staged, databaseFile), present)
    if (existsSync(path.join(staged, hostKeyFile))) {
      renameSync(path.join(staged, hostKeyFile), path.join(dataDir, hostKeyFile))
      chmodSync(path.join(dataDir, hostKeyFile), 0o600)
    }
    rmSync(staged, { recursive: true, force: true })
    return true
  } finally {
    unlock()
  }
}

function hashOf(file: string): string {
  const database = openGuarded(file)
  try {
    return databaseHash(database)
  } finally {
    database.close()
  }
}

function largestEpoch(file: string): number {
  if (!existsSync(file)) return 0
  const database = openGuarded(file)
  try {
    const [row] = database.prepare("select coalesce(max(epoch), 0) as epoch from documents").all([])
    return typeof row === 'object' && row !== null && 'epoch' in row && typeof row.epoch === 'number' ? row.epoch : 0
  } finally {
    database.close()
  }
}

function raiseEpochs(file: string, epoch: number): void {
  const database = openGuarded(file)
  try {
    database.prepare('update documents set epoch = ?').run([epoch])
  } finally {
    database.close()
  }
}
