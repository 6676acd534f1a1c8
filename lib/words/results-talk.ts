import type { Disagreement, InputGroup } from '../disagreement/types'
import type { BeliefKey, View, Workshop } from '../model/workshop'
import { capital, type Sentence } from './results-text'
import { fillRich } from './fill'
import { formatPercent } from './numbers'
import { storyName } from './results-ask-facts'
import { beliefStrips } from './results-beliefs'
import { talkMessages } from './results-messages'
import { beliefWords } from './results-questions'

const beliefsOf: { readonly [G in InputGroup]?: readonly BeliefKey[] } = {
  scheming: ['pScheming'],
  severity: ['pCatastropheIfScheming', 'pCatastropheIfNotScheming'],
  others: ['pCatastropheFromOthers'],
}
const logOdds = (p: number) => Math.log(Math.max(p, 1e-4) / Math.max(1 - p, 1e-4))

/** The two ends of a question, to start the talk with; null where the question has no two ends to name. */
export function talkSentence(group: InputGroup, workshop: Workshop, participants: readonly View[], disagreement: Disagreement, nameOf: (viewId: string) => string): Sentence | null {
  return group === 'regimes' ? widestStory(workshop, participants, nameOf) : widestBelief(beliefsOf[group] ?? [], participants, disagreement, nameOf)
}

function widestBelief(keys: readonly BeliefKey[], participants: readonly View[], disagreement: Disagreement, nameOf: (viewId: string) => string): Sentence | null {
  const spans = beliefStrips(participants, disagreement)
    .filter(({ key, views }) => keys.includes(key) && views.length > 1)
    .flatMap(({ key, views, format }) => {
      const sorted = [...views].sort((a, b) => a.mid - b.mid)
      const [low, high] = [sorted[0], sorted[sorted.length - 1]]
      return low === undefined || high === undefined || low.mid === high.mid ? [] : [{ key, low, high, format, width: logOdds(high.mid) - logOdds(low.mid) }]
    })
  const widest = spans.sort((a, b) => b.width - a.width)[0]
  if (widest === undefined) return null
  const { key, low, high, format } = widest
  return fillRich(talkMessages.belief, { belief: capital(beliefWords[key].inline), high: format(high.mid), highView: inSentence(nameOf(high.id)), low: format(low.mid), lowView: inSentence(nameOf(low.id)) })
}

function widestStory(workshop: Workshop, participants: readonly View[], nameOf: (viewId: string) => string): Sentence | null {
  const stated = participants.filter((view) => view.regimeWeights !== undefined && !view.open?.includes('regimeWeights'))
  const shareOf = (view: View, regime: string) => {
    const total = workshop.regimes.reduce((sum, { id }) => sum + (view.regimeWeights?.[id] ?? 0), 0)
    return total > 0 ? (view.regimeWeights?.[regime] ?? 0) / total : 1 / workshop.regimes.length
  }
  const spans = workshop.regimes.flatMap((regime) => {
    const sorted = stated.map((view) => ({ id: view.id, share: shareOf(view, regime.id) })).sort((a, b) => a.share - b.share)
    const [low, high] = [sorted[0], sorted[sorted.length - 1]]
    return low === undefined || high === undefined || low.share === high.share ? [] : [{ regime, low, high }]
  })
  const widest = spans.sort((a, b) => b.high.share - b.low.share - (a.high.share - a.low.share))[0]
  if (widest === undefined) return null
  const { regime, low, high } = widest
  return fillRich(talkMessages.weight, { story: storyName(regime), high: formatPercent(high.share, 2), highView: inSentence(nameOf(high.id)), low: formatPercent(low.share, 2), lowView: inSentence(nameOf(low.id)) })
}

const inSentence = (name: string) => (name === 'You' ? 'you' : name)
