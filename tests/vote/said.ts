import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { frameTypes } from '@/lib/protocol/frames'

/**
 * What frames say, without what differs by chance: the client ids that a document draws when it is opened, and their order. Updates as the
 * key, the value and the deletions they write; a state vector as such.
 */
export function saidBy(frames: readonly Uint8Array[]): readonly string[] {
  return frames.flatMap((frame): readonly string[] => {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    // Presence and acknowledgements come when their timers say so.
    if (type !== frameTypes.sync) return []
    if (decoding.readVarUint(decoder) === 0) return ['state vector']
    const { structs, ds } = Y.decodeUpdate(decoding.readVarUint8Array(decoder))
    const deletions = [...ds.clients.values()].flatMap((ranges) => ranges.map(({ clock, len }) => ['deleted', clock, len]))
    const written = structs.map((struct) => [struct.id.clock, struct.length, struct instanceof Y.Item ? [struct.parentSub, struct.content.getContent()] : null])
    return [...written, ...deletions].map((part) => JSON.stringify(part)).sort()
  })
}
