import { workshopCommands } from '@/lib/protocol/commands'
import { applyOwnEdit } from '@/lib/workshop/own-doc'
import type { Device } from '../support/device'
import { give, type Member, type Workshop } from '../support/workshop'
import type { Room } from './people'

/** Numbers and texts that stand nowhere else, one set a person. */
export function planted(seed: number) {
  const number = (at: number) => Number(`0.1${seed}${at}3579${seed}${at}`)
  return {
    numbers: [0, 1, 2, 3, 4].map(number),
    why: `Zitronenfalter-${seed}`,
    view: {
      beliefs: {
        pScheming: number(0),
        pCatastropheIfScheming: { low: number(1) / 2, mid: number(1), high: number(2) + 0.3 },
        pCatastropheIfNotScheming: number(2) / 10,
        pCatastropheFromOthers: number(3),
        delaySensitivity: number(4),
      },
      why: { pScheming: `Zitronenfalter-${seed}` },
    },
  }
}

/** How often one of the numbers (as text, as a double) or one of the texts stands in the bytes. */
export function findings(bytes: Buffer, numbers: readonly number[], texts: readonly string[]): number {
  const doubles = numbers.map((value) => {
    const double = Buffer.alloc(8)
    double.writeDoubleBE(value)
    return double
  })
  const needles = [...doubles, ...numbers.map((value) => Buffer.from(String(value))), ...texts.map((text) => Buffer.from(text))]
  return needles.filter((needle) => bytes.includes(needle)).length
}

export type Listeners = { readonly devices: Device[]; readonly members: readonly Member[] }

/** Everyone but those who answer: the facilitator with the desk, an observer, another participant, and the wall. */
export async function listenToAll({ workshop }: Room, members: readonly Member[]): Promise<Listeners> {
  const devices: Device[] = []
  for (const { browser, personId } of members) {
    for (const document of ['board', 'stage', `own/${personId}`]) devices.push(await browser.open(workshop.id, document).synced())
  }
  devices.push(await workshop.facilitator.browser.open(workshop.id, 'desk').synced())
  devices.push(await workshop.facilitator.browser.open(workshop.id, 'stage', { params: { as: 'projector' } }).synced())
  return { devices, members }
}

/** What newcomers and askers get: whole documents, every answer of `/api` that reads, and a snapshot sealed while the round is open. */
export async function askForEverything(workshop: Workshop, { devices, members }: Listeners): Promise<void> {
  const { id: snapshot } = workshopCommands['seal-snapshot'].reply.parse(await give(workshop.facilitator, workshop, { name: 'seal-snapshot' }))
  for (const { browser } of members) {
    for (const path of [`workshops/${workshop.id}/me`, `workshops/${workshop.id}/file`, `snapshots/${snapshot}`, 'key']) await browser.get(`/api/${path}`)
    for (const path of ['/metrics', '/healthz']) await browser.get(path)
    for (const document of ['stage', 'board']) devices.push(await browser.open(workshop.id, document).synced())
  }
  devices.push(await workshop.facilitator.browser.open(workshop.id, 'stage', { params: { as: 'projector' } }).synced())
}

/** Everything that came over the listeners' sockets and out of their requests. */
export function bytesOf({ devices, members }: Listeners): Buffer {
  return Buffer.concat([...devices.flatMap(({ frames }) => frames), ...members.flatMap(({ browser }) => [...browser.answers, ...browser.heads].map((answer) => Buffer.from(answer)))])
}

/** Types the answers in the person's own document, as a page does, and submits them. */
export async function answerAndSubmit({ workshop, submit }: Room, member: Member, { numbers, why, view }: ReturnType<typeof planted>): Promise<void> {
  const own = await member.browser.open(workshop.id, `own/${member.personId}`).synced()
  applyOwnEdit(own.doc, { kind: 'setAnswer', key: 'belief/pScheming', value: { state: 'answered', estimate: numbers[0] ?? 0 } })
  applyOwnEdit(own.doc, { kind: 'setWhy', key: 'belief/pScheming', value: why })
  await own.saved()
  await submit(member, view)
}
