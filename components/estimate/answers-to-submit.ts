import type { View } from '@/lib/model/workshop'
import type { CommandArgs } from '@/lib/protocol/commands'
import { answerTarget, inputName } from '@/lib/workshop/answer-key'
import type { OwnSnapshot } from '@/lib/workshop/types'
import { givenBefore, givenNow, movedReason } from './given-before'

/** A view without who it is, which the server adds; reasons for a move go along with what was asked. */
export function answersToSubmit(view: View, own: OwnSnapshot, round: number): CommandArgs<'submit-view'>['view'] {
  const { beliefs, regimeWeights, regimes, overrides, open, checked, why, note, asked } = view
  const before = givenBefore(own, round)?.given
  const moved = Object.entries(givenNow(own)).flatMap(([key, now]) => {
    const reason = before?.[key] === now ? 'unchanged' : movedReason(own, round, key)
    const target = answerTarget(key)
    return reason === null || target === null ? [] : [[inputName(target), reason] as const]
  })
  const withMoved = moved.length === 0 ? asked : { ...asked, moved: Object.fromEntries(moved) }
  const tagged = own.meta['changedAfterResults'] === true ? { ...withMoved, changedAfterResults: true } : withMoved
  return {
    ...(beliefs === undefined ? {} : { beliefs }),
    ...(regimeWeights === undefined ? {} : { regimeWeights }),
    ...(regimes === undefined ? {} : { regimes }),
    ...(overrides === undefined ? {} : { overrides }),
    ...(open === undefined ? {} : { open: [...open] }),
    ...(checked === undefined ? {} : { checked: [...checked] }),
    ...(why === undefined ? {} : { why }),
    ...(note === undefined ? {} : { note }),
    ...(tagged === undefined ? {} : { asked: tagged }),
  }
}
