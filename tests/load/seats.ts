import { createWorkshopReply, joinReply } from '@/lib/protocol/commands'

export type Seat = { readonly workshopId: string; readonly personId: string; readonly cookie: string }
export type Seats = { readonly facilitator: Seat; readonly people: readonly Seat[] }

const joinsAtOnce = 8

/** A new workshop with `count` people, each with a browser session of their own; those from `observersFrom` on observe. */
export async function takeSeats(origin: string, count: number, observersFrom = count): Promise<Seats> {
  const made = await post(origin, '/api/workshops', { title: 'Load', name: 'Facilitator' })
  const { id, code, personId } = createWorkshopReply.parse(made.body)
  const people: Seat[] = []
  for (let at = 0; at < count; at += joinsAtOnce) {
    const batch = Array.from({ length: Math.min(joinsAtOnce, count - at) }, (_, index) => join(origin, { code, name: `Person ${at + index}`, role: at + index < observersFrom ? 'participant' : 'observer' }))
    people.push(...(await Promise.all(batch)))
  }
  return { facilitator: { workshopId: id, personId, cookie: made.cookie }, people }
}

async function join(origin: string, args: { readonly code: string; readonly name: string; readonly role: 'participant' | 'observer' }): Promise<Seat> {
  const { body, cookie } = await post(origin, '/api/join', args)
  return { ...joinReply.parse(body), cookie }
}

async function post(origin: string, path: string, args: unknown): Promise<{ readonly body: unknown; readonly cookie: string }> {
  const response = await fetch(origin + path, { method: 'POST', headers: { origin, 'content-type': 'application/json' }, body: JSON.stringify(args) })
  const text = await response.text()
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`)
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '').join('; ')
  return { body: JSON.parse(text), cookie }
}
