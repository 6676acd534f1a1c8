import { readFileSync } from 'node:fs'
import os from 'node:os'
import type { Kysely } from 'kysely'
import type { Durability } from './store'
import type { Tables } from './tables'

// With DURABILITY=normal the last moments before a power cut may be missing from the file although clients saw them.
// Their documents would then know structs that the server does not, so every epoch is raised and clients start afresh.
// The end of the process alone loses nothing: what it wrote is in the operating system's memory.

type LastRun = { readonly open: boolean; readonly durability: string; readonly boot: string }

export async function markOpen(db: Kysely<Tables>, durability: Durability, boot: string = bootId()): Promise<void> {
  const last = await readLastRun(db)
  if (last !== null && last.open && last.durability === 'normal' && last.boot !== boot) {
    await db.updateTable('documents').set((eb) => ({ epoch: eb('epoch', '+', 1) })).execute()
  }
  await writeLastRun(db, { open: true, durability, boot })
}

export async function markClosed(db: Kysely<Tables>): Promise<void> {
  const last = await readLastRun(db)
  if (last !== null) await writeLastRun(db, { ...last, open: false })
}

async function readLastRun(db: Kysely<Tables>): Promise<LastRun | null> {
  const row = await db.selectFrom('facts').select('value').where('key', '=', 'last-run').executeTakeFirst()
  if (row === undefined) return null
  const [open = '', durability = '', boot = ''] = row.value.split(' ')
  return { open: open === 'open', durability, boot }
}

async function writeLastRun(db: Kysely<Tables>, run: LastRun): Promise<void> {
  const value = `${run.open ? 'open' : 'closed'} ${run.durability} ${run.boot}`
  await db
    .insertInto('facts')
    .values({ key: 'last-run', value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}

/** Differs after every start of the machine. Linux says it; elsewhere the start time in minutes has to do. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return String(Math.round((Date.now() / 1000 - os.uptime()) / 60))
  }
}
