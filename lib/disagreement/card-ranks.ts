import { meanRanks } from '../model/ranks'
import type { ViewModel } from '../model/view-model'

/** Rank of every card in one view, by board position: members by value, then the others by value; ties share the mean (model.md section 4). */
export function cardRanks({ cards, best, valueOf }: ViewModel): readonly number[] {
  return meanRanks(
    cards.map((_, position) => valueOf(position)),
    cards.map((_, position) => best.members.includes(position)),
  )
}
