import { ApiError } from '../api-error'
import { updateWorkshop } from '../store/workshop-queries'
import type { Command } from './command'

const restMs = 60_000

/**
 * Asks those who are still thinking to come to an end. The stage says only that somebody was asked and when: each screen knows by itself
 * whether its own person is meant, so nobody, not even by the bytes they get, learns who is.
 */
export const nudge: Command<'nudge'> = async ({ db, workshop, now, stage }) => {
  const { roundOpen, counts, votes } = stage()
  const vote = votes.find(({ status }) => status === 'open')
  const thinking = vote !== undefined ? vote.counts.of - vote.counts.cast : roundOpen ? counts.of - counts.submitted - counts.abstained : 0
  if (thinking === 0) throw new ApiError('nobody-thinks', 'Nobody is still thinking, so there is nobody to ask.')
  if (workshop.nudged_at !== null && now - workshop.nudged_at < restMs) throw new ApiError('nobody-thinks', 'They were asked less than a minute ago. Give them that minute.')
  await updateWorkshop(db, workshop.id, { nudged_at: now })
  return {}
}
