import type { OwnEdit, OwnSnapshot } from './types'
import { isPlainObject } from './plain-object'
import type { BallotChoice, VoteSheet } from './vote-types'
import { checkChoice } from './vote-ballots'

// A ballot in the making. Of a named vote it lies in the person's own document and follows them from device to device. Of a secret vote it
// stays on the device: in a document the server would keep it, beside the name, after the close.

export function draftBallotEdit(vote: string, choice: BallotChoice | null): OwnEdit {
  return { kind: 'setMeta', key: draftKey(vote), value: choice }
}

/** The draft as far as it is still valid on this sheet; null when there is none. */
export function readDraftBallot(own: OwnSnapshot, vote: { readonly id: string; readonly sheet: VoteSheet }): BallotChoice | null {
  const stored: unknown = own.meta[draftKey(vote.id)]
  return readChoice(stored, vote.sheet)
}

/** A choice as it was kept somewhere, if the sheet accepts it. */
export function readChoice(stored: unknown, sheet: VoteSheet): BallotChoice | null {
  if (!isPlainObject(stored)) return null
  const checked = checkChoice(sheet, stored)
  return checked.ok ? checked.choice : null
}

const draftKey = (vote: string): string => `draftBallot/${vote}`
