import { newJoinCode, type RandomBytes } from '../codes'
import type { Db } from '../store/tables'
import { findWorkshopByCode } from '../store/workshop-queries'

/** A join code that no workshop has. */
export async function freeJoinCode(db: Db, random: RandomBytes): Promise<string> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const code = newJoinCode(random)
    if ((await findWorkshopByCode(db, code)) === undefined) return code
  }
  throw new Error('Twenty join codes in a row were taken.')
}
