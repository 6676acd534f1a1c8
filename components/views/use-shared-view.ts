'use client'
import { useBoard } from '@/components/doc/use-board'
import { useStage } from '@/components/doc/use-stage'
import type { View } from '@/lib/model/workshop'
import { answerWrite } from '@/lib/workshop/answer-parts'
import { groupViewId } from '@/lib/workshop/shared-views'
import { groupAsView, groupViewName, hasAnswers, proxyAsView } from '@/lib/workshop/shared-views-as-views'
import { nameVerdict, type NameVerdict } from '@/lib/workshop/proxy-names'
import type { EditResult, OwnEdit, OwnSnapshot } from '@/lib/workshop/types'

export type SharedView = {
  readonly id: string
  readonly name: string
  readonly isGroup: boolean
  readonly archived: boolean
  readonly answers: OwnSnapshot
  /** What it says as a view; null while nobody has answered in it. */
  readonly view: View | null
  readonly verdict: NameVerdict
}

/** The group view, then the proxy views, as everyone sees them. */
export function useSharedViews(): readonly SharedView[] {
  const { snapshot: board } = useBoard()
  const { people, proxyNames } = useStage().snapshot
  const group: SharedView = {
    id: groupViewId,
    name: groupViewName,
    isGroup: true,
    archived: false,
    answers: board.groupView,
    view: hasAnswers(board.groupView) ? groupAsView(board) : null,
    verdict: { ok: true },
  }
  const proxies = board.proxyViews.map((proxy): SharedView => ({ ...proxy, isGroup: false, view: hasAnswers(proxy.answers) ? proxyAsView(proxy, board) : null, verdict: nameVerdict(proxy, people, proxyNames) }))
  return [group, ...proxies]
}

/** Stores an answer in a shared view as one named edit, which its writer can undo. */
export function useSharedEdit(view: SharedView | undefined): (edit: OwnEdit) => EditResult {
  const { edit } = useBoard()
  return (wanted) => {
    if (view === undefined) return { ok: false, reason: 'gone', message: 'This view is not there any more.' }
    const write = answerWrite(wanted)
    const base: unknown = write.ok ? (Object.entries(view.answers[write.part]).find(([key]) => key === write.key)?.[1] ?? null) : null
    return edit({ kind: 'answerIn', view: view.id, edit: wanted, base })
  }
}
