import { SMALLEST_GROUP } from '@/lib/disagreement/aggregate'
import type { View } from '@/lib/model/workshop'

/**
 * Views without the stakeholder groups that would name their members: those of fewer than three views, and all of them when hiding
 * those leaves one or two views that could be nobody else's (questions.md section 7, row 12).
 */
export function withoutSmallGroups(views: readonly View[]): readonly View[] {
  const size = (stakeholder: string) => views.filter((view) => view.stakeholder === stakeholder).length
  const isShown = ({ stakeholder }: View) => stakeholder !== undefined && size(stakeholder) >= SMALLEST_GROUP
  const left = views.filter((view) => !isShown(view))
  const isTelling = left.some(({ stakeholder }) => stakeholder !== undefined) && left.length < SMALLEST_GROUP
  return views.map((view) => (isShown(view) && !isTelling ? view : withoutGroup(view)))
}

function withoutGroup({ stakeholder: _, ...view }: View): View {
  return view
}
