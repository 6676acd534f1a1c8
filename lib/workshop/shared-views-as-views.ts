import type { View } from '../model/workshop'
import { nameVerdict } from './proxy-names'
import { groupViewId } from './shared-views'
import type { BoardSnapshot, OwnSnapshot, ProxyView, StageSnapshot } from './types'
import { viewFromAnswers } from './view-from-answers'

export const groupViewName = 'The group'

type Stage = Pick<StageSnapshot, 'people' | 'proxyNames' | 'reveals'>

/**
 * The group view and the proxy views as views of the file: evaluated and shown apart, in no share, pool or distance (model.md section 6).
 * None before the first reveal, none that nobody has answered in, none under the name of somebody present who has not said yes.
 */
export function sharedViewsAsViews(board: BoardSnapshot, stage: Stage): readonly View[] {
  if (stage.reveals.length === 0) return []
  const group = hasAnswers(board.groupView) ? [groupAsView(board)] : []
  const proxies = board.proxyViews.filter((proxy) => !proxy.archived && hasAnswers(proxy.answers) && nameVerdict(proxy, stage.people, stage.proxyNames).ok)
  return [...group, ...proxies.map((proxy) => proxyAsView(proxy, board))]
}

export function groupAsView(board: BoardSnapshot): View {
  return { ...viewFromAnswers(board.groupView, board, { id: groupViewId, name: groupViewName, stakeholder: null }), kind: 'group' }
}

export function proxyAsView({ id, name, answers }: ProxyView, board: BoardSnapshot): View {
  return { ...viewFromAnswers(answers, board, { id, name, stakeholder: null }), kind: 'proxy' }
}

export function hasAnswers({ answers, counters }: OwnSnapshot): boolean {
  return Object.keys(answers).length > 0 || Object.keys(counters).length > 0
}
