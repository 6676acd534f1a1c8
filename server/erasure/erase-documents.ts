import { documentOfRows } from '../store/document-of-rows'
import type { Db } from '../store/tables'
import { boardPartsOf, rewrittenDocument } from './rewrite-document'
import type { Scrub } from './scrub'

export type Erasure = { readonly db: Db; readonly workshopId: string; readonly personId: string; readonly scrub: Scrub }

/**
 * Begins every document of the workshop anew without the person, one epoch on: pages load them afresh, and a server that still has one in memory
 * may append to it no more. The person's own document is gone; `stage` and `desk` are written again from the tables.
 */
export async function eraseDocuments({ db, workshopId, personId, scrub }: Erasure): Promise<void> {
  const documents = await db.selectFrom('documents').select(['id', 'name', 'head']).where('workshop_id', '=', workshopId).orderBy('id').execute()
  for (const { id, name, head } of documents) {
    const isPicture = name === 'stage' || name === 'desk'
    const isOwn = name === `own/${personId}`
    const rows = isPicture || isOwn ? [] : await db.selectFrom('updates').select('bytes').where('document_id', '=', id).orderBy('seq').execute()
    await db.deleteFrom('updates').where('document_id', '=', id).execute()
    await db.deleteFrom('client_ids').where('document_id', '=', id).execute()
    if (rows.length > 0) {
      const doc = documentOfRows(rows.map(({ bytes }) => bytes))
      const bytes = rewrittenDocument(doc, { scrub, isTheirs: name === 'board' ? boardPartsOf(personId) : () => false })
      doc.destroy()
      await db.insertInto('updates').values({ document_id: id, seq: head + 1, bytes }).execute()
    }
    await db
      .updateTable('documents')
      .set((eb) => ({ epoch: eb('epoch', '+', 1), generation: eb('generation', '+', 1), projected: null, head: rows.length > 0 ? head + 1 : head }))
      .where('id', '=', id)
      .execute()
  }
}
