import { forgetBallots } from '@/components/vote/ballot-memory'
import { takeOffList } from './device-workshops'

/** The workshop leaves this browser: its place on the list, and what is known of ballots in it. */
export function forgetHere(id: string): void {
  forgetBallots(id)
  takeOffList(id)
}
