import type { IncomingMessage } from 'node:http'
import type { WebSocket } from 'ws'
import { closeCodes, type CloseCode } from '@/lib/protocol/close-codes'
import { limits } from '@/lib/protocol/limits'
import type { ServerContext } from '../context'
import type { RateLimits } from '../rate-limit'
import { headersOf } from '../header-reader'
import { tokenHashOf, type SessionOptions } from '../sessions'
import { findMember } from '../store/session-queries'
import { Connection, type ConnectionOptions } from './connection'
import { mayRead, readDocumentName, type DocumentKind, type Reader } from './documents'
import { refusalFrame } from './messages'
import { causeOf } from './refusal-cause'
import type { Room } from './room'

type Target = { readonly workshopId: string; readonly document: DocumentKind; readonly epoch: string | null; readonly projector: boolean }

/** Reads `/sync/WORKSHOP/DOCUMENT?epoch=N&as=projector`; null when it is something else. */
export function readTarget(url: string): Target | null {
  let parsed: URL
  try {
    parsed = new URL(url, 'http://server')
  } catch {
    return null
  }
  const path = /^\/sync\/([A-Za-z0-9_-]{1,64})\/(.+)$/.exec(parsed.pathname)
  const document = readDocumentName(path?.[2] ?? '')
  if (path?.[1] === undefined || document === null) return null
  return { workshopId: path[1], document, epoch: parsed.searchParams.get('epoch'), projector: parsed.searchParams.get('as') === 'projector' }
}

const goodbyeMs = 2000
/** Sockets a minute of one browser: four documents, and a network that drops them every few seconds. */
const mostOpenings = 120

type Refusal = { readonly reason: string; readonly code: CloseCode }

/** Takes over an accepted socket: connects it to its document or says why not. A browser sees a close code, never an HTTP status. */
export async function openSocket(server: ServerContext, options: SessionOptions, { socket, request, openings }: { readonly socket: WebSocket; readonly request: IncomingMessage; readonly openings: RateLimits }): Promise<void> {
  // What the client sends while its rights are being looked up waits in the socket.
  socket.pause()
  socket.on('error', (error) => server.log.debug({ error }, 'socket error'))
  const refuse = ({ reason, code }: Refusal): void => {
    server.metrics.refused(code, causeOf(code))
    socket.resume()
    socket.send(refusalFrame(reason, code))
    socket.close(code)
    // Who is refused and does not say goodbye holds nothing here for long.
    setTimeout(() => socket.terminate(), goodbyeMs).unref()
  }
  const target = readTarget(request.url ?? '')
  if (target === null) return refuse({ reason: 'There is no such document. Accepted: board, stage, desk, own/PERSON.', code: closeCodes.gone })
  const tokenHash = tokenHashOf(headersOf(request), options)
  let room: Room | null = null
  try {
    const admitted = await readerFor(server, target, { tokenHash, openings })
    if ('code' in admitted) return refuse(admitted)
    await server.rooms.confirm(target.workshopId)
    room = await server.rooms.acquire(target.workshopId, target.document)
    // With a document in memory the facts stay, and every change of them is seen from here on.
    await server.rooms.facts(target.workshopId)
    // The person may have been removed, or the socket closed, while the document was read.
    const reader = (): Reader | null => readerNow(server, target, admitted.personId)
    const first = reader()
    const problem = first === null ? { reason: 'You are no longer in this workshop.', code: closeCodes.noRight } : roomProblem(room, target, first)
    if (first === null || problem !== null) return refuse(problem ?? { reason: 'You are no longer in this workshop.', code: closeCodes.noRight })
    if (socket.readyState !== socket.OPEN) return
    const onRefusal: ConnectionOptions['onRefusal'] = (code, cause) => {
      server.metrics.refused(code, cause)
      countRefusal(server, refusalKey(target, first.personId), code)
    }
    const connection = new Connection({ socket, wire: request.socket, room, reader, tokenHash: tokenHash ?? '', now: server.now, onRefusal }, first)
    socket.on('close', () => connection.ended())
    room.attach(connection)
    socket.resume()
  } catch (error) {
    server.log.error({ error }, 'a document could not be opened')
    refuse({ reason: 'The document cannot be read at the moment; come back in a minute.', code: closeCodes.comeBack })
  } finally {
    room?.release()
  }
}

async function readerFor(server: ServerContext, target: Target, { tokenHash, openings }: { readonly tokenHash: string | null; readonly openings: RateLimits }): Promise<Reader | Refusal> {
  if (tokenHash === null) return { reason: 'This browser has not joined the workshop. Join with its code first.', code: closeCodes.noSession }
  const facts = await server.rooms.facts(target.workshopId)
  if (facts === null) return { reason: `There is no workshop "${target.workshopId}" on this server.`, code: closeCodes.gone }
  const member = await server.store.read((db) => findMember(db, tokenHash, target.workshopId))
  if (member === undefined) return { reason: 'This browser has not joined the workshop. Join with its code first.', code: closeCodes.noSession }
  if (member.removed_at !== null) return { reason: 'The facilitator took this device out of the workshop.', code: closeCodes.noRight }
  const reader = { personId: member.id, role: member.role, projector: target.projector }
  // Before the document is loaded: nobody makes the server read what they may not see.
  if (server.refusals.isSpent(refusalKey(target, member.id), mostRefusals)) {
    return { reason: 'Changes from here were refused several times in the last minute; within a minute they are taken again.', code: closeCodes.comeBack }
  }
  if (openings.isSpent(tokenHash, mostOpenings)) return { reason: 'This browser opens documents faster than the server serves them; come back in a minute.', code: closeCodes.comeBack }
  openings.count(tokenHash)
  return rightProblem(reader, target) ?? reader
}

/** After so many refusals in a minute a person's sockets are told to come back. */
const mostRefusals = 3

/** Only what came over the socket and was wrong counts against its person, not a removal or a restart. */
function countRefusal(server: ServerContext, key: string, code: CloseCode): void {
  if (code === closeCodes.refused || code === closeCodes.tooLarge) server.refusals.count(key)
}

function refusalKey({ workshopId }: Target, personId: string): string {
  return `${workshopId} ${personId}`
}

/** The reader as the facts say now: roles change and people are removed while sockets are open. */
function readerNow(server: ServerContext, target: Target, personId: string): Reader | null {
  const person = server.rooms.factsNow(target.workshopId)?.people.get(personId)
  if (person === undefined) return null
  const reader = { personId, role: person.role, projector: target.projector }
  return mayRead(reader, target.document) ? reader : null
}

function rightProblem(reader: Reader, { document }: Target): Refusal | null {
  if (mayRead(reader, document)) return null
  const reason = document.kind === 'own' ? 'Answers can be opened by the person they belong to and nobody else.' : `The document "${document.kind}" is not for ${reader.projector ? 'the wall' : `${reader.role}s`}.`
  return { reason, code: closeCodes.noRight }
}

function roomProblem(room: Room, { epoch }: Target, reader: Reader): Refusal | null {
  if (room.isDropped) return { reason: 'The document is read anew; come back in a moment.', code: closeCodes.comeBack }
  if (epoch !== null && epoch !== String(room.epoch)) return { reason: `The document was restored: its epoch is ${room.epoch}, not ${epoch}. Load it anew.`, code: closeCodes.epochChanged }
  const own = [...room.connections].filter((connection) => connection.reader.personId === reader.personId)
  if (own.length >= limits.socketsPerPersonAndDocument) {
    return { reason: `You have this document open ${own.length} times; at most ${limits.socketsPerPersonAndDocument} are accepted. Close a tab.`, code: closeCodes.comeBack }
  }
  return null
}
