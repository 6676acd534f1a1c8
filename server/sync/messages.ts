import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { frameTypes } from '@/lib/protocol/frames'

// The frames of the wire (y-protocols, plus ack and refusal). Reading refuses by a result: the sender may be anybody.

export const syncTypes = { step1: 0, step2: 1, update: 2 } as const

export type Message =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly update: Uint8Array }
  | { readonly kind: 'queryAwareness' }
  | { readonly kind: 'unreadable'; readonly problem: string }

export function readMessage(frame: Uint8Array): Message {
  try {
    return readKnown(decoding.createDecoder(frame))
  } catch {
    return { kind: 'unreadable', problem: `A frame of ${frame.length} bytes ends before its content does.` }
  }
}

function readKnown(decoder: decoding.Decoder): Message {
  const type = decoding.readVarUint(decoder)
  if (type === frameTypes.sync) {
    const sync = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (sync === syncTypes.step1) return { kind: 'step1', stateVector: payload }
    if (sync === syncTypes.step2 || sync === syncTypes.update) return { kind: 'update', update: payload }
    return { kind: 'unreadable', problem: `Sync message ${sync} is unknown; 0, 1 and 2 are accepted.` }
  }
  if (type === frameTypes.awareness) return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) }
  if (type === frameTypes.queryAwareness) return { kind: 'queryAwareness' }
  return { kind: 'unreadable', problem: `Message type ${type} is unknown; 0, 1 and 3 are accepted.` }
}

function syncFrame(type: number, payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frameTypes.sync)
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint8Array(encoder, payload)
  })
}

export const step1Frame = (stateVector: Uint8Array): Uint8Array => syncFrame(syncTypes.step1, stateVector)
export const step2Frame = (update: Uint8Array): Uint8Array => syncFrame(syncTypes.step2, update)
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(syncTypes.update, update)

export function awarenessFrame(update: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frameTypes.awareness)
    encoding.writeVarUint8Array(encoder, update)
  })
}

export function ackFrame(durable: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frameTypes.ack)
    encoding.writeVarUint(encoder, durable)
  })
}

export function refusalFrame(reason: string, code: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frameTypes.refusal)
    encoding.writeVarString(encoder, reason)
    encoding.writeVarUint(encoder, code)
  })
}
