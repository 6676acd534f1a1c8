import type { Door } from '@/lib/protocol/lead-commands'
import { listPeople } from '../store/people-queries'
import type { Db } from '../store/tables'
import type { WorkshopRow } from '../store/workshop-queries'

/** What whoever has the code is told before they give a name: what is decided, who leads, and how answers will be shown. */
export async function lookAtDoor(db: Db, workshop: WorkshopRow): Promise<Door> {
  const people = await listPeople(db, workshop.id)
  return {
    title: workshop.title,
    leads: people.filter(({ role }) => role === 'facilitator').map(({ name }) => name),
    naming: workshop.naming,
    keepUntil: workshop.keep_until,
    door: workshop.closed === 1 ? 'closed' : workshop.door_locked === 1 ? 'locked' : 'open',
  }
}
