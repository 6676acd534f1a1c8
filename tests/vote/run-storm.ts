import { canonicalJson } from '@/lib/workshop/canonical-json'
import { until } from '../support/until'
import { logBytes, storeBytes } from './store-bytes'
import { personId, stormAsks, type Reply, type StormRoom } from './storm-room'
import { stormPlan, type Send } from './storm-plan'

export type StormResult = { readonly seed: number; readonly sends: number; readonly received: number; readonly late: number; readonly older: number; readonly ballots: number; readonly faults: readonly string[] }

/** Requests on their way at the same time: enough to meet in the server, few enough that the clock passes between them. */
const atOnce = 6

/** Plays one vote around its close, and compares what the server kept and counted with what its answers promised. */
export async function runStorm(room: StormRoom, seed: number, dataDir: string): Promise<StormResult> {
  const plan = stormPlan(seed, room.voters, stormAsks)
  const { workshop, vote, closesAt } = await room.open()
  const answers: { readonly send: Send; readonly sentAt: number; readonly reply: Reply }[] = []
  const waiting = new Set<Promise<void>>()
  const begin = async (work: () => Promise<void>): Promise<void> => {
    const task: Promise<void> = work().finally(() => waiting.delete(task))
    waiting.add(task)
    if (waiting.size >= atOnce) await Promise.race(waiting)
  }
  let mustClose = plan.closeBy !== null
  for (const send of plan.sends) {
    room.clock.time = Math.max(room.clock.time, closesAt + send.at)
    if (mustClose && plan.closeBy !== null && send.at >= plan.closeBy) {
      mustClose = false
      await begin(async () => void (await room.lead(workshop, 'close-vote', { vote })))
    }
    const sentAt = room.clock.time
    await begin(async () => void answers.push({ send, sentAt, reply: await room.send(workshop, vote, send) }))
  }
  await Promise.all(waiting)
  room.clock.time = Math.max(room.clock.time, closesAt)
  const row = () => room.server.store.read((db) => db.selectFrom('votes').selectAll().where('id', '=', vote).executeTakeFirstOrThrow())
  await until('the vote is closed', async () => (await row()).closed_at !== null)
  // The log is cut off after the close; this waits for the writer to be done with it.
  await until('the closed ballots have left the log', async () => logBytes(dataDir) === 0 || !(await storeBytes(dataDir)).includes(`storm-${seed}-`))

  const faults: string[] = []
  const expect = (what: string, holds: boolean): void => void (holds || faults.push(`seed ${seed}: ${what}`))
  const last = new Map<number, Send>()
  const receipts = new Map<number, string>()
  for (const { send, sentAt, reply } of answers) {
    if (!reply.ok) {
      expect(`${send.key} was refused as ${reply.id}`, ['vote-closed', 'ballot-older', 'no-ballot'].includes(reply.id))
      continue
    }
    expect(`${send.key} was received at ${reply.at - closesAt} ms`, reply.at < closesAt && sentAt < closesAt)
    const before = last.get(send.voter)
    if (before === undefined || send.turn > before.turn) last.set(send.voter, send)
    else expect(`${send.key} and ${before.key} were both received`, send.turn < before.turn || send.key === before.key)
    const receipt = receipts.get(send.voter) ?? reply.receipt
    expect(`${send.key} got a second receipt`, reply.receipt === null || reply.receipt === receipt)
    if (receipt !== null) receipts.set(send.voter, receipt)
  }
  const counted = [...last.values()].filter(({ choice }) => choice !== null)
  const tables = await room.server.store.read(async (db) => ({
    ballots: await db.selectFrom('ballots').select('person_id').where('vote_id', '=', vote).execute(),
    choices: (await db.selectFrom('vote_choices').select('choice').where('vote_id', '=', vote).execute()).map(({ choice }) => choice),
    people: (await db.selectFrom('vote_participation').selectAll().where('vote_id', '=', vote).execute()).map(({ person_id, choice_key }) => [person_id, choice_key]),
    receipts: (await db.selectFrom('vote_receipts').select('receipt').where('vote_id', '=', vote).execute()).map(({ receipt }) => receipt),
  }))
  const closed = await row()
  const isCounted = counted.length >= 3
  const same = (what: string, found: readonly unknown[], wanted: readonly unknown[]): void =>
    expect(`${what}: ${found.length} found, ${wanted.length} promised`, canonicalJson([...found].map(canonicalJson).sort()) === canonicalJson([...wanted].map(canonicalJson).sort()))
  same('open ballots', tables.ballots, [])
  same('voters', tables.people, counted.map(({ voter }) => [personId(voter), null]))
  same('receipts', tables.receipts, counted.map(({ voter }) => receipts.get(voter) ?? null))
  same('choices', tables.choices, isCounted ? counted.map(({ choice }) => canonicalJson(choice)) : [])
  const votes = Object.fromEntries(stormAsks.map((ask) => [ask, counted.filter(({ choice }) => choice?.approve.includes(ask) === true).length]))
  const table: { readonly [ask: string]: { readonly votes: number } } = closed.tally === null ? {} : JSON.parse(closed.tally).table
  same('votes', isCounted ? Object.entries(table).map(([ask, row]) => [ask, row.votes]) : [], isCounted ? Object.entries(votes) : [])
  expect('the outcome is wrong', closed.outcome === (isCounted ? 'counted' : 'tooFew') && closed.cast_count === counted.length)
  const refused = (id: string): number => answers.filter(({ reply }) => !reply.ok && reply.id === id).length
  return { seed, sends: answers.length, received: answers.filter(({ reply }) => reply.ok).length, late: refused('vote-closed'), older: refused('ballot-older'), ballots: counted.length, faults }
}
