import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'

export const backupFormat = 'backup/1'
export const databaseFile = 'parley.db'
export const noteFile = 'backup.json'

const noteSchema = z.object({ format: z.literal(backupFormat), at: z.string(), hash: z.string().regex(/^[0-9a-f]{64}$/), migrations: z.array(z.string()), hasKey: z.boolean() })
/** What a backup says about itself. `hash` is `databaseHash` of its database. */
export type BackupNote = z.output<typeof noteSchema>

/** Throws a sentence for the host when the folder holds no backup. */
export function readNote(folder: string): BackupNote {
  const file = path.join(folder, noteFile)
  try {
    return noteSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new Error(`${folder} holds no backup: ${file} ${error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'is not there' : 'cannot be read'}. Accepted is a folder that npm run backup wrote.`, { cause: error })
  }
}
