import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

// How a Yjs server is spoken to. All servers here exchange the sync messages of y-protocols; Hocuspocus puts the name of the
// document in front of each and wants to be greeted first.

export type SyncFrame = { readonly kind: 'step1' | 'step2' | 'update'; readonly payload: Uint8Array } | { readonly kind: 'ack'; readonly count: number }

export type Dialect = {
  /** What a client says before anything else. */
  hello(): readonly Uint8Array[]
  write(kind: 'step1' | 'step2' | 'update', payload: Uint8Array): Uint8Array
  /** Null for a frame that is not about the content of the document. */
  read(frame: Uint8Array): SyncFrame | null
}

const kinds = ['step1', 'step2', 'update'] as const
const ackType = 4

export const plainDialect: Dialect = {
  hello: () => [],
  write: (kind, payload) => encoding.encode((encoder) => writeSync(encoder, kind, payload)),
  read: (frame) => {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === 0) return readSync(decoder)
    return type === ackType ? { kind: 'ack', count: decoding.readVarUint(decoder) } : null
  },
}

/** Hocuspocus 3: type 2 is the greeting with a token, 0 and 4 are sync. */
export function hocuspocusDialect(document: string): Dialect {
  return {
    hello: () => [
      encoding.encode((encoder) => {
        encoding.writeVarString(encoder, document)
        encoding.writeVarUint(encoder, 2)
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarString(encoder, 'token')
      }),
    ],
    write: (kind, payload) =>
      encoding.encode((encoder) => {
        encoding.writeVarString(encoder, document)
        writeSync(encoder, kind, payload)
      }),
    read: (frame) => {
      const decoder = decoding.createDecoder(frame)
      decoding.readVarString(decoder)
      const type = decoding.readVarUint(decoder)
      return type === 0 || type === 4 ? readSync(decoder) : null
    },
  }
}

function writeSync(encoder: encoding.Encoder, kind: 'step1' | 'step2' | 'update', payload: Uint8Array): void {
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, kinds.indexOf(kind))
  encoding.writeVarUint8Array(encoder, payload)
}

function readSync(decoder: decoding.Decoder): SyncFrame | null {
  const kind = kinds[decoding.readVarUint(decoder)]
  return kind === undefined ? null : { kind, payload: decoding.readVarUint8Array(decoder) }
}
