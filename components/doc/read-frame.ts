import * as decoding from 'lib0/decoding'
import { frameTypes } from '@/lib/protocol/frames'

/** What a frame that leaves this page is, as far as sending depends on it. */
export type OutgoingKind = 'step2' | 'update' | 'ownPresence' | 'othersPresence' | 'other'

const step2 = 1
const update = 2

export function outgoingKind(frame: Uint8Array, ownClientId: number): OutgoingKind {
  const decoder = decoding.createDecoder(frame)
  const type = decoding.readVarUint(decoder)
  if (type === frameTypes.sync) {
    const sync = decoding.readVarUint(decoder)
    return sync === step2 ? 'step2' : sync === update ? 'update' : 'other'
  }
  if (type === frameTypes.awareness) return isAbout(decoding.readVarUint8Array(decoder), ownClientId) ? 'ownPresence' : 'othersPresence'
  return 'other'
}

/** The update inside a frame of kind `update`. */
export function updateOf(frame: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(frame)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  return decoding.readVarUint8Array(decoder)
}

function isAbout(awarenessUpdate: Uint8Array, clientId: number): boolean {
  const decoder = decoding.createDecoder(awarenessUpdate)
  const count = decoding.readVarUint(decoder)
  for (let index = 0; index < count; index += 1) {
    if (decoding.readVarUint(decoder) === clientId) return true
    decoding.readVarUint(decoder)
    decoding.readVarString(decoder)
  }
  return false
}
