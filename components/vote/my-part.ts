import type { Me } from '@/lib/protocol/commands'
import type { OwnSnapshot } from '@/lib/workshop/types'
import type { BallotChoice, VoteState } from '@/lib/workshop/vote-types'
import { isEmpty, sameChoice } from './ballot-draft'
import type { BallotMemory } from './ballot-memory'
import { receiptKey } from './use-ballot'

export type MyPart = {
  readonly took: boolean
  readonly receipt: string | null
  readonly receiptFound: boolean
  /** What my counted ballot says, as far as this device or a named count knows. */
  readonly choice: BallotChoice | null
  /** Something I chose had not arrived when the vote closed. */
  readonly late: boolean
  readonly receivedAt: number | null
}

/** One's own part in a closed vote: whether a ballot of mine was counted, its receipt, and whether something came too late. */
export function myPart(vote: VoteState, me: Pick<Me, 'personId' | 'role'>, own: OwnSnapshot, memory: BallotMemory): MyPart {
  const took = vote.participation.some(({ personId }) => personId === me.personId)
  const kept = receiptIn(own.meta[receiptKey(vote.id)])
  // A device that cast knows best; another one of mine left the receipt in my document.
  const known = memory.cast !== null && (kept === null || kept.at <= memory.cast.at) ? memory.cast : kept
  const receipt = took ? (known?.receipt ?? null) : null
  const named = vote.ballots.find(({ personId }) => personId === me.personId)?.choice ?? null
  const fromDevice = took && memory.cast !== null && known === memory.cast ? memory.cast.choice : null
  const choice = named ?? fromDevice
  const wanted = memory.attempt !== null ? memory.attempt.choice : memory.draft
  const late = me.role !== 'observer' && wanted !== null && !isEmpty(wanted) && (!took || (choice !== null && !sameChoice(choice, wanted)))
  return { took, receipt, receiptFound: receipt !== null && vote.receipts.includes(receipt), choice, late, receivedAt: took ? (known?.at ?? null) : null }
}

function receiptIn(value: unknown): { readonly receipt: string; readonly at: number } | null {
  if (typeof value !== 'object' || value === null || !('receipt' in value) || !('at' in value)) return null
  return typeof value.receipt === 'string' && typeof value.at === 'number' ? { receipt: value.receipt, at: value.at } : null
}

/** The asks a ballot is for: ticked, given something, or ranked. */
export function asksOn({ approve = [], scores = {}, dots = {}, ranking = [] }: BallotChoice): readonly string[] {
  const given = [...Object.entries(scores), ...Object.entries(dots)].filter(([, n]) => n > 0).map(([id]) => id)
  return [...approve, ...given, ...ranking.flat()]
}
