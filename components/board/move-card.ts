import type { Card } from '@/lib/workshop/types'

type Placed = Pick<Card, 'id'>

/**
 * Where a card goes to stand at `place` among its neighbours on screen: the id it follows in the whole board, or null for the front.
 * `board` is every card in board order, archived ones too; `shown` the neighbours on screen, with or without the card itself.
 * Undefined when it would stay where it is.
 */
export function afterForPlace(board: readonly Placed[], shown: readonly Placed[], card: string, place: number): string | null | undefined {
  const others = shown.filter((entry) => entry.id !== card)
  const rest = board.filter((entry) => entry.id !== card)
  const next = others[place]
  const previous = others[place - 1]
  const target = next === undefined ? (previous?.id ?? null) : idBefore(rest, next.id)
  return target === idBefore(board, card) ? undefined : target
}

/** One step among the neighbours on screen; undefined at the end of them. */
export function afterForStep(board: readonly Placed[], shown: readonly Placed[], card: string, step: 'up' | 'down'): string | null | undefined {
  const at = shown.findIndex((entry) => entry.id === card)
  const place = step === 'up' ? at - 1 : at + 1
  if (at < 0 || place < 0 || place >= shown.length) return undefined
  return afterForPlace(board, shown, card, place)
}

function idBefore(board: readonly Placed[], card: string): string | null {
  const at = board.findIndex((entry) => entry.id === card)
  return board[at - 1]?.id ?? null
}
