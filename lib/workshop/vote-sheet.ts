import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'
import type * as z from 'zod'
import { centralNumber } from '../model/estimate'
import type { Method } from '../voting/ballot'
import type { voteSheetArgs } from '../protocol/vote-commands'
import { canonicalJson } from './canonical-json'
import type { BoardSnapshot, Card } from './types'
import { wellFormed } from './well-formed'
import type { VoteAsk, VoteBudget, VoteSheet } from './vote-types'

export type FrozenSheet = { readonly ok: true; readonly sheet: VoteSheet } | { readonly ok: false; readonly path: string; readonly rule: string }

/** Millionths of log-cost: small enough that rounding up decides nothing a person could notice. */
const unitsPerLogCost = 1_000_000

/** ⌈10⁶·ℓ⌉ of a share of speed lost: −ln(1 − share), in whole units that add up. `share` from 0 to below 1. Source: model.md section 2. */
export function logCostUnits(share: number): number {
  return Math.ceil(-Math.log1p(-share) * unitsPerLogCost)
}

/** The most that fits into a share of speed, in the same units, rounded down so that it is never overspent. */
export function budgetUnits(share: number): number {
  return Math.floor(-Math.log1p(-share) * unitsPerLogCost)
}

/** What a sum of costs means: the share of speed that is lost together. */
export function shareOfUnits(units: number): number {
  return -Math.expm1(-units / unitsPerLogCost)
}

/**
 * The sheet as it is frozen at the opening: the asks with the title, the line and the cost they have on the board now, and of the settings
 * those that the method has. Refuses asks that are not on the board or named twice, and a budget vote without a budget.
 */
export function freezeSheet(args: z.output<typeof voteSheetArgs>, board: BoardSnapshot, drawSeed: () => string): FrozenSheet {
  const cards = new Map(board.cards.filter(({ archived }) => !archived).map((card) => [card.id, card]))
  const asks: VoteAsk[] = []
  for (const [place, id] of args.asks.entries()) {
    const card = cards.get(id)
    if (card === undefined) return { ok: false, path: `sheet.asks[${place}]`, rule: `must be the id of a card on the board, not "${id}"` }
    if (asks.some((ask) => ask.id === id)) return { ok: false, path: `sheet.asks[${place}]`, rule: `must be named once, not "${id}" again` }
    asks.push(askOf(card))
  }
  const { method } = args
  if (method === 'budget' && args.budget === undefined) return { ok: false, path: 'sheet.budget', rule: 'must say what a budget vote may spend: a share of speed or a number of asks' }
  const has = (...methods: readonly Method[]): boolean => methods.includes(method)
  return {
    ok: true,
    sheet: {
      // Half a surrogate pair has no canonical form, and would arrive as U+FFFD anyway.
      title: wellFormed(args.title),
      method,
      asks,
      seats: method === 'budget' ? 1 : Math.min(args.seats, asks.length),
      perVoter: has('approval', 'budget', 'dots') ? (args.perVoter ?? (method === 'dots' ? defaultDots : null)) : null,
      cap: has('dots', 'quadratic') ? (args.cap ?? null) : null,
      maxScore: method === 'score' ? (args.maxScore ?? defaultMaxScore) : null,
      credits: method === 'quadratic' ? (args.credits ?? defaultCredits) : null,
      budget: method === 'budget' && args.budget !== undefined ? toBudget(args.budget) : null,
      tieRule: args.tieRule,
      seed: args.tieRule === 'seed' ? wellFormed(args.seed ?? drawSeed()) : null,
      secret: args.secret,
      minutes: args.minutes,
      quorum: args.quorum,
      runOffOf: args.runOffOf ?? null,
    },
  }
}

const defaultDots = 10
const defaultMaxScore = 5
const defaultCredits = 100

function askOf(card: Card): VoteAsk {
  return { id: card.id, title: card.title === '' ? card.id : card.title, ask: card.ask, cost: logCostUnits(centralNumber(card.numbers.cost, 'logit')) }
}

function toBudget(budget: NonNullable<z.output<typeof voteSheetArgs>['budget']>): VoteBudget {
  return budget.unit === 'asks' ? { unit: 'asks', amount: budget.count } : { unit: 'cost', amount: budgetUnits(budget.share) }
}

/** SHA-256 of the sheet's canonical JSON, in hex: who has the sheet can compute it again. */
export function sheetHash(sheet: VoteSheet): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(sheet))))
}
