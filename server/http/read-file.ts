import type { Workshop } from '@/lib/model/workshop'
import { assembleWorkshop } from '@/lib/workshop/assemble'
import { readBoard } from '@/lib/workshop/board-doc'
import { readOwn } from '@/lib/workshop/own-doc'
import type { OwnSnapshot } from '@/lib/workshop/types'
import { viewFromAnswers } from '@/lib/workshop/view-from-answers'
import type { ServerContext } from '../context'
import { stageOf } from '../projections'
import { workshopOrRefuse } from '../run-command'
import { memberOrRefuse, type Asker } from './read-me'

/** The `workshop/1` file of what the asker may see: the board, what is revealed, and their own answers, sealed or not. */
export async function readFile({ store, rooms }: ServerContext, { workshopId, tokenHash }: Asker): Promise<Workshop> {
  const { person, stage } = await store.read(async (db) => {
    const workshop = await workshopOrRefuse(db, workshopId)
    return { person: await memberOrRefuse(db, { workshopId, tokenHash }), stage: await stageOf(db, workshop) }
  })
  const board = await rooms.acquire(workshopId, { kind: 'board' })
  const own = await rooms.acquire(workshopId, { kind: 'own', personId: person.id }).catch((error: unknown) => {
    board.release()
    throw error
  })
  try {
    // A file is handed out once; it shall not say what a crash could take back.
    await Promise.all([board.committed(), own.committed()])
    const boardNow = readBoard(board.doc)
    const answers = readOwn(own.doc)
    return assembleWorkshop({ board: boardNow, stage, ...(isEmpty(answers) ? {} : { own: viewFromAnswers(answers, boardNow, { ...person, id: person.pseudonym_id ?? person.id }) }) })
  } finally {
    board.release()
    own.release()
  }
}

function isEmpty({ answers, counters, why }: OwnSnapshot): boolean {
  return [answers, counters, why].every((part) => Object.keys(part).length === 0)
}
