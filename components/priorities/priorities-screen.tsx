'use client'
import { useState } from 'react'
import { Note } from '@/components/ui/note'
import { useViewResult } from '@/components/model/use-results'
import { MiddleLoading } from '@/components/shell/middle-loading'
import { SharedViewEditor } from '@/components/views/shared-view-editor'
import { SharedViewsSheet } from '@/components/views/shared-views-sheet'
import { listHeadline, listTwin } from '@/lib/words/results-list'
import { emptyMessages } from '@/lib/words/messages-room'
import { resultsLabels as labels } from '@/lib/words/labels-results'
import { fill } from '@/lib/words/fill'
import { NBSP } from '@/lib/words/numbers'
import { ListBody } from './list-body'
import { ListWaiting } from './list-waiting'
import { useLists } from './use-lists'
import { ViewMenu } from './view-menu'

/** What one's own answers imply: the list, why each ask is in or out, and what each story makes of it. */
export function PrioritiesScreen() {
  const { ready, workshop, myViewId, isObserver, isSample } = useLists()
  const [chosen, setChosen] = useState<string | null>(null)
  const { views } = workshop
  const shown = views.find(({ id }) => id === chosen) ?? views.find(({ id }) => id === myViewId) ?? (isObserver ? views[0] : undefined) ?? null
  const [sharedView, setSharedView] = useState<string | null>(null)
  const computed = useViewResult(workshop, shown?.id ?? null)
  if (!ready) return <MiddleLoading />
  if (sharedView !== null) return <SharedViewEditor viewId={sharedView} onClose={() => setSharedView(null)} />
  const mine = shown !== null && shown.id === myViewId
  const whose = { view: mine || shown === null ? null : shown.name }
  const { result } = computed
  const plainTitle = whose.view === null ? (isObserver ? labels.lists : labels.yourList) : fill(labels.listOf, { view: whose.view })
  return (
    <>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <h1 className="max-sm:text-[24px] max-sm:leading-[30px]">{result === null ? plainTitle : listHeadline(result, whose)}</h1>
          {shown !== null && (
            <p className="twin max-sm:text-[14px] max-sm:leading-5">{result === null ? NBSP : `${listTwin(result, whose)} ${mine ? (isSample ? labels.itMoves : labels.onlyYou) : ''}`}</p>
          )}
        </div>
        {views.some(({ id }) => id !== myViewId) && <ViewMenu views={views} shownId={shown?.id ?? null} myViewId={myViewId} onShow={setChosen} />}
      </div>
      {shown === null && <ListWaiting text={isObserver ? emptyMessages.observer : emptyMessages.lists} />}
      {computed.status === 'computing' && result === null && <ListWaiting text={labels.workingOutTheList} />}
      {computed.status === 'failed' && <Note tone="bad" said className="mb-4">The list could not be worked out: {computed.message}</Note>}
      {shown !== null && <ListBody workshop={workshop} view={shown} computed={computed} mine={mine} />}
      {(result !== null || computed.status !== 'computing') && <div className="mt-4"><SharedViewsSheet onOpen={setSharedView} /></div>}
    </>
  )
}
