import type { Role } from '@/lib/protocol/commands'
import { listPeople } from './store/people-queries'
import { listReveals } from './store/round-queries'
import type { Db } from './store/tables'
import { findWorkshop } from './store/workshop-queries'
import type { Phase } from '@/lib/protocol/commands'

/** What rights depend on, kept in memory for every workshop that has a socket and replaced after each command. */
export type Facts = {
  readonly workshopId: string
  readonly sequence: number
  readonly phase: Phase
  readonly boardLocked: boolean
  readonly closed: boolean
  /** The words, stories and starting values that people are answering to, or have answered to. */
  readonly frameFrozen: boolean
  /** The sample has one visitor, and nobody takes their chair. */
  readonly sample: boolean
  readonly chairFree: boolean
  readonly hasReveal: boolean
  readonly people: ReadonlyMap<string, { readonly name: string; readonly role: Role }>
}

export async function readFacts(db: Db, workshopId: string): Promise<Facts | null> {
  const workshop = await findWorkshop(db, workshopId)
  if (workshop === undefined) return null
  const people = await listPeople(db, workshopId)
  const reveals = await listReveals(db, workshopId)
  return {
    workshopId,
    sequence: workshop.sequence,
    phase: workshop.phase,
    boardLocked: workshop.board_locked === 1,
    closed: workshop.closed === 1,
    frameFrozen: workshop.sample === 0 && (workshop.round_open === 1 || reveals.length > 0),
    sample: workshop.sample === 1,
    chairFree: workshop.chair_free_since !== null,
    hasReveal: reveals.length > 0,
    people: new Map(people.map((person) => [person.id, { name: person.name, role: person.role }])),
  }
}
