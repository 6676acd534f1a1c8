import * as Y from 'yjs'

/** Whether a document has all that an update says. Asked of Yjs alone, not of the server's own way of finding out. */
export function contains(doc: Y.Doc, update: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(update)
  const hasStructs = structs.every((struct) => struct instanceof Y.Skip || struct.id.clock + struct.length <= Y.getState(doc.store, struct.id.client))
  return hasStructs && [...ds.clients].every(([client, ranges]) => ranges.every(({ clock, len }) => isDeleted(doc, { client, clock, end: clock + len })))
}

function isDeleted(doc: Y.Doc, { client, clock, end }: { readonly client: number; readonly clock: number; readonly end: number }): boolean {
  const structs = doc.store.clients.get(client)
  if (structs === undefined || end > Y.getState(doc.store, client)) return false
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
    const struct = structs[index]
    if (struct === undefined || struct.id.clock >= end) return true
    if (!struct.deleted) return false
  }
  return true
}
