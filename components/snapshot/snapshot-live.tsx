'use client'
import { useMemo, useState } from 'react'
import { Said } from '@/components/announce/said'
import { useViewResult } from '@/components/model/use-results'
import { ListBody } from '@/components/priorities/list-body'
import { ViewMenu } from '@/components/priorities/view-menu'
import { AnswerPanel } from '@/components/views/answer-panel'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import type { View, Workshop } from '@/lib/model/workshop'
import { formMessages } from '@/lib/words/messages-form'
import { listHeadline, listTwin } from '@/lib/words/results-list'
import { snapshotPageMessages as say } from '@/lib/words/messages-snapshot-page'
import { createOwnDraft, type OwnDraft } from '@/lib/workshop/own-draft'
import { viewFromAnswers } from '@/lib/workshop/view-from-answers'
import type { OwnSnapshot } from '@/lib/workshop/types'
import type { Opened } from './opened'

/** The model on the sealed board: one view's answers may be changed here, and its list follows. */
export function SnapshotLive({ opened }: { readonly opened: Opened }) {
  const { views } = opened.report.workshop
  const [chosen, setChosen] = useState<string | null>(null)
  const [fresh, setFresh] = useState(0)
  const view = views.find(({ id }) => id === chosen) ?? views[0]
  if (view === undefined) return <Note>{say.liveNone}</Note>
  return (
    <>
      <div className="mb-3 flex flex-wrap gap-2.5"><ViewMenu views={views} shownId={view.id} myViewId={null} onShow={setChosen} /></div>
      <LiveView key={`${view.id} ${fresh}`} opened={opened} view={view} onReset={() => setFresh(fresh + 1)} />
    </>
  )
}

type Draft = { readonly own: OwnSnapshot; readonly isChanged: boolean }

function LiveView({ opened: { report, board }, view, onReset }: { readonly opened: Opened; readonly view: View; readonly onReset: () => void }) {
  const [draft] = useState<OwnDraft>(() => createOwnDraft(view, report.workshop.regimes))
  const [{ own, isChanged }, setDraft] = useState<Draft>(() => ({ own: draft.read(), isChanged: false }))
  const shown = useMemo((): View => (isChanged ? { ...viewFromAnswers(own, board, { id: view.id, name: view.name, stakeholder: view.stakeholder ?? null }), kind: view.kind } : view), [own, board, view, isChanged])
  const workshop = useMemo((): Workshop => ({ ...report.workshop, views: report.workshop.views.map((other) => (other.id === view.id ? shown : other)) }), [report.workshop, view.id, shown])
  const computed = useViewResult(workshop, view.id)
  return (
    <div className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <Said as="div" on="change" className="min-w-0 flex-1 basis-80">
          <h3 className="serif text-[21px] leading-7">{computed.result === null ? view.name : listHeadline(computed.result, { view: view.name })}</h3>
          <p className="twin">{computed.result === null ? '' : listTwin(computed.result, { view: view.name })} <strong className="font-semibold text-ink">{isChanged ? say.liveChanged : say.liveSame}</strong></p>
        </Said>
        {isChanged && <Button onClick={onReset}>{say.liveReset}</Button>}
      </div>
      {computed.status === 'failed' && <Note tone="bad" said>{computed.message}</Note>}
      <AnswerPanel board={board} answers={own} view={shown} round={report.round} owner={view.id} whyHint={formMessages.whyHintHere} footer={<span aria-hidden className="min-w-0 flex-1 text-right text-[13px] text-ink2">{computed.result !== null && `${isChanged ? say.liveChanged : say.liveSame} ${listHeadline(computed.result, { view: view.name })}`}</span>} onEdit={(edit) => { if (draft.edit(edit).ok) setDraft({ own: draft.read(), isChanged: true }) }} />
      <ListBody workshop={workshop} view={shown} computed={computed} mine={false} />
    </div>
  )
}
