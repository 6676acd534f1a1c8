import { voteResultMessages as say } from '@/lib/words/messages-vote'
import { formatCount, formatNumber, formatOf } from '@/lib/words/numbers'
import { standing, type Standing } from '@/lib/words/vote-rules'
import { amountWords, costIn } from '@/lib/words/vote-words'
import type { DecidingCount, VoteSheet } from '@/lib/workshop/vote-types'

export type CountColumn = { readonly key: string; readonly head: string }
export type CountRow = {
  readonly id: string
  readonly title: string
  readonly standing: Standing
  /** Ticks as squares, where the method has them. */
  readonly ticks: number | null
  readonly cells: readonly string[]
}
export type CountTable = { readonly columns: readonly CountColumn[]; readonly rows: readonly CountRow[]; readonly ballots: number }

/** The table that a voter can add up by hand, best first: what is in, what is level, then by votes. */
export function countTable(sheet: VoteSheet, result: DecidingCount): CountTable {
  const level = result.open?.among ?? []
  const outcome = { sure: result.winners.filter((id) => !level.includes(id)), level }
  const places = { in: 0, tie: 1, out: 2 }
  const { columns, read } = columnsOf(sheet, result)
  const rows = sheet.asks.map((ask) => ({ id: ask.id, title: ask.title, standing: standing(outcome, ask.id), ...read(ask.id) }))
  return {
    columns,
    rows: [...rows].sort((a, b) => places[a.standing] - places[b.standing] || b.weight - a.weight),
    ballots: result.ballots.count,
  }
}

type Read = { readonly ticks: number | null; readonly cells: readonly string[]; readonly weight: number }

function columnsOf(sheet: VoteSheet, result: DecidingCount): { readonly columns: readonly CountColumn[]; readonly read: (ask: string) => Read } {
  const of = result.ballots.count
  switch (result.method) {
    case 'approval':
      return {
        columns: [{ key: 'votes', head: say.colVotes }],
        read: (ask) => {
          const votes = result.table[ask]?.votes ?? 0
          return { ticks: votes, cells: [formatOf(votes, of)], weight: votes }
        },
      }
    case 'score':
    case 'dots':
    case 'quadratic':
      return {
        columns: [{ key: 'sum', head: say.colTotal }, { key: 'mean', head: say.colMean }, ...(result.method === 'quadratic' ? [{ key: 'spent', head: say.colPoints }] : [])],
        read: (ask) => {
          const row = result.table[ask]
          const sum = row?.sum ?? 0
          return { ticks: null, cells: [formatCount(sum), formatNumber(row?.mean ?? 0, 2), ...(result.method === 'quadratic' ? [formatCount(row?.spent ?? 0)] : [])], weight: sum }
        },
      }
    case 'ranking': {
      const place = (ask: string) => result.rule.ranking.findIndex((group) => group.includes(ask))
      return {
        columns: [{ key: 'first', head: say.colFirst }],
        read: (ask) => ({ ticks: null, cells: [formatNumber(result.table[ask]?.firstChoices ?? 0, 2)], weight: -place(ask) }),
      }
    }
    case 'budget': {
      const { budget } = sheet
      const paid = new Map(result.rule.order.map(({ id, payment }) => [id, payment]))
      return {
        columns: [{ key: 'cost', head: say.colCost }, { key: 'votes', head: say.colVotes }, { key: 'paid', head: say.colPaid }],
        read: (ask) => {
          const votes = result.table[ask]?.votes ?? 0
          const cost = sheet.asks.find(({ id }) => id === ask)?.cost ?? 0
          const payment = paid.get(ask)
          const words = (amount: number) => (budget === null ? '' : budget.unit === 'asks' ? formatNumber(amount, 2) : amountWords(budget, amount))
          return { ticks: votes, cells: [budget === null ? '' : words(costIn(budget, cost)), formatOf(votes, of), payment === undefined ? '' : words(payment)], weight: votes }
        },
      }
    }
  }
}
