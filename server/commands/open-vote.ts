import { freezeSheet, sheetHash } from '@/lib/workshop/vote-sheet'
import type { VoteState } from '@/lib/workshop/vote-types'
import { ApiError } from '../api-error'
import { newId } from '../ids'
import { scriptAt } from '../script'
import { insertVote, listVotes } from '../store/vote-queries'
import { updateWorkshop } from '../store/workshop-queries'
import type { Args, Command } from './command'

const minuteMs = 60_000

/** Freezes and publishes what is voted on and how. From here on nothing of it changes but the time. */
export const openVote: Command<'open-vote'> = async ({ db, workshop, now, random, board, stage, afterCommit }, { sheet: args }) => {
  if (workshop.closed === 1) throw new ApiError('workshop-closed', 'The workshop is closed; the facilitator can open it again.')
  const votes = await listVotes(db, workshop.id)
  if (votes.some(({ closed_at }) => closed_at === null)) throw new ApiError('vote-open', 'Another vote is open. Close it first; one vote is open at a time.')
  const frozen = freezeSheet(args, board(), () => Buffer.from(random(8)).toString('hex'))
  if (!frozen.ok) throw new ApiError('bad-sheet', `${frozen.path} ${frozen.rule}.`)
  const problem = runOffProblem(args, stage().votes)
  if (problem !== null) throw new ApiError('bad-sheet', problem)
  const { sheet } = frozen
  const hash = sheetHash(sheet)
  const id = newId(random)
  const closesAt = sheet.minutes === null ? null : now + Math.round(sheet.minutes * minuteMs)
  await insertVote(db, {
    workshop_id: workshop.id,
    id,
    place: votes.length,
    sheet: JSON.stringify(sheet),
    hash,
    opened_at: now,
    closes_at: closesAt,
    closed_at: null,
    outcome: null,
    cast_count: null,
    abstained_count: null,
    of_count: null,
    tally: null,
    rules_shown: 0,
  })
  await updateWorkshop(db, workshop.id, { phase: 'vote', timer_ends_at: null, nudged_at: null, ...scriptAt(workshop, { phase: 'vote', now }) })
  if (closesAt !== null) afterCommit((effects) => effects.watchVote({ voteId: id, closesAt }))
  return { vote: id, hash }
}

/** A run-off decides between the level asks of a closed vote that promised one, and is no less secret than that. */
function runOffProblem({ runOffOf, asks, secret }: Args<'open-vote'>['sheet'], votes: readonly VoteState[]): string | null {
  if (runOffOf === undefined) return null
  const first = votes.find(({ id }) => id === runOffOf)
  const open = first?.result?.open ?? null
  if (first === undefined || open === null) return `sheet.runOffOf must be a closed vote whose places are level, not "${runOffOf}".`
  if (first.sheet.tieRule !== 'run-off') return 'sheet.runOffOf must be a vote that promised a run-off before it was opened; this one has another rule for ties.'
  if (first.sheet.secret && !secret) return 'sheet.secret must be true: what was secret stays secret in the run-off.'
  const isSame = asks.length === open.among.length && asks.every((ask) => open.among.includes(ask))
  return isSame ? null : `sheet.asks must be the level asks: ${open.among.join(', ')}.`
}
