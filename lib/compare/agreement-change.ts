import { roomAgreement, type RoomAgreement } from '../disagreement/room-agreement'
import type { Workshop } from '../model/workshop'
import { onBoard, withPeople } from './on-board'

/** The parts of a change, which add up to it: who was counted, what the board says, what people answered. */
export type ChangeParts = { readonly people: number; readonly board: number; readonly answers: number }
export type AgreementChange = {
  readonly before: RoomAgreement
  readonly after: RoomAgreement
  /** The same, of those alone who answered in both. */
  readonly common: { readonly before: RoomAgreement; readonly after: RoomAgreement }
  /** Null while fewer than two answered in both: then nothing tells the parts apart. */
  readonly distance: ChangeParts | null
  readonly sharedAsks: ChangeParts | null
}

/**
 * Whether the lists became more alike, and through what. `people` is the change that comes from counting others than those who answered both
 * times: total − common. The common change is split between board and answers by evaluating each with the other's: the mean over both orders
 * (the Shapley value of two, Shapley 1953), so that the parts add up exactly and no order is favoured. Takes two checked workshops.
 */
export function agreementChange(before: Workshop, after: Workshop): AgreementChange {
  const both = commonPeople(before, after)
  const [all, now] = [roomAgreement(before), roomAgreement(after)]
  const [oldOld, newNew] = [withPeople(before, both), withPeople(after, both)]
  const common = { before: roomAgreement(oldOld), after: roomAgreement(newNew) }
  if (both.size < 2 || all.people < 2 || now.people < 2) return { before: all, after: now, common, distance: null, sharedAsks: null }
  const boardFirst = roomAgreement(onBoard(oldOld, newNew))
  const answersFirst = roomAgreement(onBoard(newNew, oldOld))
  const partsOf = (of: (agreement: RoomAgreement) => number): ChangeParts => {
    const [start, end] = [of(common.before), of(common.after)]
    const board = (of(boardFirst) - start + (end - of(answersFirst))) / 2
    return { people: of(now) - of(all) - (end - start), board, answers: end - start - board }
  }
  return { before: all, after: now, common, distance: partsOf(({ distance }) => distance), sharedAsks: partsOf((agreement) => agreement.sharedAsks) }
}

/** Ids of the participants of both. */
export function commonPeople(before: Workshop, after: Workshop): ReadonlySet<string> {
  const there = new Set(before.views.filter(({ kind }) => kind === 'participant').map(({ id }) => id))
  return new Set(after.views.filter(({ kind, id }) => kind === 'participant' && there.has(id)).map(({ id }) => id))
}
