'use client'
import { useState } from 'react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { GitCompareArrows } from 'lucide-react'
import { ChartStamp } from '@/components/charts/chart-stamp'
import { buttonClasses } from '@/components/ui/button-classes'
import { Button } from '@/components/ui/button'
import { ThemeMenu } from '@/components/ui/theme-menu'
import { reportFoot } from '@/lib/report/report-pages'
import { snapshotPageMessages as say } from '@/lib/words/messages-snapshot-page'
import { CheckLine } from './check-line'
import type { Opened } from './opened'
import { ReportSheet } from './report-sheet'
import { SaveSnapshotMenu } from './save-snapshot-menu'
import type { Check } from './use-snapshot'

// The two pages are what most come for; the rest comes when it is asked for.
const Behind = dynamic(() => import('./snapshot-behind').then((file) => file.SnapshotBehind), { ssr: false })
const Live = dynamic(() => import('./snapshot-live').then((file) => file.SnapshotLive), { ssr: false })

type Part = 'behind' | 'live'

/** The page once the file is open. */
export function SnapshotBody({ opened, text, check }: { readonly opened: Opened; readonly text: string; readonly check: Check }) {
  const { report } = opened
  const [shown, setShown] = useState<ReadonlySet<Part>>(new Set())
  const toggle = (part: Part) => setShown(new Set(shown.has(part) ? [...shown].filter((other) => other !== part) : [...shown, part]))
  return (
    <ChartStamp value={reportFoot(report)}>
      <div className="mx-auto max-w-[1080px] px-6 pb-16 max-sm:px-4 print:max-w-none print:p-0">
        <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 print:hidden">
          <Link href="/" className="serif text-[20px] leading-none font-bold">Parley</Link>
          <div className="flex flex-wrap items-center gap-2">
            <Link href={`/s/compare?a=${report.snapshot}`} className={buttonClasses('plain', 'small')}><GitCompareArrows aria-hidden size={15} />{say.compare}</Link>
            <SaveSnapshotMenu opened={opened} text={text} />
            <ThemeMenu />
          </div>
        </header>
        <main>
          <CheckLine check={check} isComplete={opened.isComplete} erased={opened.erased} />
          <div className="mt-4 rounded-sheet border border-line bg-sheet px-12 py-10 max-sm:-mx-4 max-sm:rounded-none max-sm:border-x-0 max-sm:px-4 max-sm:py-6 print:mt-0 print:border-0 print:p-0"><ReportSheet report={report} bought={opened.bought} /></div>
          <section className="mt-8 print:hidden">
            <Opener title={say.behindTitle} lead={report.figures !== null && report.results?.disagreement == null ? say.figuresLead : say.behindLead} open={shown.has('behind')} onToggle={() => toggle('behind')} />
            {shown.has('behind') && <Behind opened={opened} />}
          </section>
          <section className="mt-6 print:hidden">
            <Opener title={say.liveTitle} lead={say.liveLead} open={shown.has('live')} onToggle={() => toggle('live')} />
            {shown.has('live') && <Live opened={opened} />}
          </section>
        </main>
      </div>
    </ChartStamp>
  )
}

function Opener({ title, lead, open, onToggle }: { readonly title: string; readonly lead: string; readonly open: boolean; readonly onToggle: () => void }) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 border-t border-line pt-4 pb-3">
      <div className="min-w-0 flex-1 basis-80"><h2 className="serif text-[22px] leading-7">{title}</h2><p className="twin max-sm:text-[14px]">{lead}</p></div>
      <Button aria-expanded={open} onClick={onToggle}>{open ? 'Hide' : 'Show'}<span className="sr-only">: {title}</span></Button>
    </div>
  )
}
