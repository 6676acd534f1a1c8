'use client'
import { useEffect } from 'react'
import { useConnection } from '@/components/doc/use-connection'
import { useMe } from '@/components/doc/use-me'
import { useStage } from '@/components/doc/use-stage'
import { rememberWorkshop } from '@/components/start/device-workshops'
import { DeskColumn } from '@/components/desk/desk-column'
import { useDeskOpen } from '@/components/desk/desk-open'
import { NudgeLine } from '@/components/desk/nudge-line'
import { TakeOverStrip } from '@/components/lead/take-over-strip'
import { Tour } from '@/components/tour/tour'
import { useTourStep } from '@/components/tour/tour-state'
import { SpotlightStrip } from '@/components/reveal/spotlight-strip'
import { cx } from '@/components/ui/cx'
import { shellLabels as labels } from '@/lib/words/labels-shell'
import { BackToRoom } from './back-to-room'
import { ConnectionState } from './connection-state'
import { DefinitionsFoot } from './definitions-foot'
import { EndedPage } from './ended-page'
import { LeadBar } from './lead-bar'
import { LookAtProvider, useLookAt } from './look-at'
import { Middle } from './middle'
import { MiddleLoading } from './middle-loading'
import { PeopleColumn } from './people-column'
import { PhaseNav } from './phase-nav'
import { RefusalsPanel } from './refusals-panel'
import { RoomNews } from './room-news'
import { TopBar } from './top-bar'

/** The workshop's one screen: phases left, people right, the middle follows the room. */
export function Shell() {
  const { snapshot, ready } = useStage()
  const { workshopId } = useMe()
  const { title, code } = snapshot
  useEffect(() => {
    if (!ready) return
    document.title = `${title} · Parley`
    rememberWorkshop({ id: workshopId, title, code, at: Date.now() })
  }, [ready, title, code, workshopId])
  const connection = useConnection()
  if (connection.state === 'ended') return <EndedPage message={connection.message} />
  return (
    <LookAtProvider>
      <ShellGrid ready={ready} />
    </LookAtProvider>
  )
}

function ShellGrid({ ready }: { readonly ready: boolean }) {
  const me = useMe()
  const { shown, entries } = useLookAt()
  const shownName = entries.find(({ phase }) => phase === shown)?.name ?? ''
  const { sample, title } = useStage().snapshot
  const deskOpen = useDeskOpen() && me.role === 'facilitator'
  const touring = useTourStep() !== null && sample
  const reading = shown === 'reveal' || shown === 'priorities' || shown === 'vote' || shown === 'result'
  return (
    <div
      data-desk={deskOpen ? 'open' : undefined}
      className={cx(
        'flex min-h-dvh flex-col lg:grid lg:h-dvh lg:min-h-0 lg:grid-rows-[52px_minmax(0,1fr)] lg:[&>header]:col-span-3 print:block! print:h-auto!',
        deskOpen ? 'lg:grid-cols-[172px_minmax(0,1fr)_344px]' : reading ? 'lg:grid-cols-[172px_minmax(0,1fr)_52px]' : 'lg:grid-cols-[172px_minmax(0,1fr)_208px]',
      )}
    >
      <TopBar />
      <div className="relative overflow-y-auto border-r border-line pt-[18px] pb-4 max-lg:hidden print:hidden">
        <PhaseNav />
        <DefinitionsFoot />
      </div>
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <ConnectionState place="line" />
        {sample && <section aria-label={labels.sampleLabel} className="border-b border-line bg-sheet px-4 py-1.5 text-[12.5px] text-ink2 sm:hidden"><strong className="font-semibold">{labels.sampleTag}</strong>{' '}{labels.sampleTwin}</section>}
        {sample && ready && <Tour />}
        <main tabIndex={0} className="relative focus-visible:-outline-offset-3 data-arrived:outline-none flex min-h-0 flex-1 flex-col overflow-x-clip px-6 pt-5 pb-8 max-sm:px-4 max-sm:pt-4 lg:overflow-y-auto print:overflow-visible! print:p-0">
          <div className="mx-auto flex w-full max-w-[1080px] flex-1 flex-col">
            <p className="twin mb-4 hidden border-b border-line pb-1.5 print:block">{title} · {shownName}</p>
            {!touring && <BackToRoom />}
            <TakeOverStrip />
            <NudgeLine />
            <SpotlightStrip />
            <RefusalsPanel />
            {ready ? <Middle phase={shown} /> : <MiddleLoading />}
          </div>
        </main>
        {me.role === 'facilitator' && !deskOpen && <LeadBar />}
      </div>
      {deskOpen ? <DeskColumn /> : <PeopleColumn folded={reading} />}
      {ready && <RoomNews />}
    </div>
  )
}
