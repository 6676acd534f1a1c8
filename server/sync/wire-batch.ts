/** Messages that go out together: one by one, and as they stand on the wire. */
export type WireBatch = { readonly messages: readonly Uint8Array[]; readonly framed: Uint8Array }

/** FIN and the opcode of a binary message. */
const binaryMessage = 0x82
/** Lengths from here on are written in two bytes, in eight. */
const inTwoBytes = 126
const inEightBytes = 65_536

/** Puts messages into wire form as a server sends them: header and content, not masked (RFC 6455, section 5.2). */
export function wireBatch(messages: readonly Uint8Array[]): WireBatch {
  const framed = new Uint8Array(messages.reduce((sum, { length }) => sum + headerLength(length) + length, 0))
  const view = new DataView(framed.buffer)
  let at = 0
  for (const message of messages) {
    const { length } = message
    view.setUint8(at, binaryMessage)
    if (length < inTwoBytes) view.setUint8(at + 1, length)
    else if (length < inEightBytes) {
      view.setUint8(at + 1, 126)
      view.setUint16(at + 2, length)
    } else {
      view.setUint8(at + 1, 127)
      view.setBigUint64(at + 2, BigInt(length))
    }
    at += headerLength(length)
    framed.set(message, at)
    at += length
  }
  return { messages, framed }
}

function headerLength(length: number): number {
  if (length < inTwoBytes) return 2
  return length < inEightBytes ? 4 : 10
}
