import { putProxyName } from '../store/room-queries'
import type { Command } from './command'

/** The yes or no of somebody present to a proxy view that bears their name. It says nothing for anybody else, or for another name. */
export const allowName: Command<'allow-name'> = async ({ db, workshop, actor }, { view, name, allowed }) => {
  await putProxyName(db, { workshop_id: workshop.id, view_id: view, person_id: actor.id, name, allowed: allowed ? 1 : 0 })
  return {}
}
