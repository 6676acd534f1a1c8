'use client'
import { useMemo } from 'react'
import type { View } from '@/lib/model/workshop'
import { cardsNearCutOff, pickCards } from '@/lib/words/pick-cards'
import { assembleWorkshop } from '@/lib/workshop/assemble'
import type { BoardSnapshot, OwnSnapshot, StageSnapshot } from '@/lib/workshop/types'
import { useViewResult } from '@/components/model/use-results'

/** Q8's cards: kept once the first of them was answered, until then those near the cut-off of the answers so far. The list itself stays unseen. */
export function usePickedCards({ own, board, stage, view, personId, wanted }: {
  readonly own: OwnSnapshot
  readonly board: BoardSnapshot
  readonly stage: StageSnapshot
  readonly view: View | null
  readonly personId: string
  /** False until the form gets there: nothing is computed before. */
  readonly wanted: boolean
}): { readonly picked: readonly string[]; readonly kept: boolean } {
  const cards = board.cards.filter(({ archived }) => !archived).map(({ id }) => id)
  const chosen = own.meta['cards']
  const kept = Array.isArray(chosen) ? chosen.filter((id): id is string => typeof id === 'string' && cards.includes(id)) : []
  const needed = wanted && kept.length === 0 && view !== null
  const workshop = useMemo(() => (needed ? assembleWorkshop({ board, stage, own: view }) : null), [needed, board, stage, view])
  const { result } = useViewResult(workshop, needed ? view.id : null)
  if (kept.length > 0) return { picked: kept, kept: true }
  const people = stage.people.filter(({ role }) => role !== 'observer').map(({ id }) => id)
  return { picked: pickCards({ near: result === null ? [] : cardsNearCutOff(result.interventions), cards, people, person: personId }), kept: false }
}
