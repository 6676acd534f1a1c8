'use client'
import { useEffect, useState, type ReactNode } from 'react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { ThemeMenu } from '@/components/ui/theme-menu'
import { buttonClasses } from '@/components/ui/button-classes'
import { startLabels as labels } from '@/lib/words/labels-start'
import { CodeForm } from './code-form'
import { DeviceWorkshopList } from './device-workshop-list'
import { NewWorkshopDialog } from './new-workshop-dialog'
import { RestoreButton } from './restore-button'
import { SampleButton } from './sample-button'
import { SampleFinding } from './sample-finding'

export function StartScreen() {
  const [creating, setCreating] = useState(false)
  // The tour of the sample ends here with a workshop of one's own.
  useEffect(() => {
    if (window.location.hash !== '#new') return
    window.history.replaceState(null, '', '/')
    setCreating(true)
  }, [])
  return (
    <div className="grid min-h-dvh lg:grid-cols-[520px_1fr]">
      <main className="flex flex-col border-line bg-sheet px-14 pt-[52px] max-sm:px-5 max-sm:pt-6 lg:border-r">
        <div className="flex items-center justify-between">
          <span className="serif text-[24px] leading-none font-bold tracking-[-0.01em]">Parley</span>
          <ThemeMenu />
        </div>
        <h1 className="mt-10 mb-3 max-w-[420px] text-[34px] leading-[42px] max-sm:mt-8 max-sm:text-[29px] max-sm:leading-9">{labels.purpose}</h1>
        <p className="max-w-[440px] text-[15px] leading-[23px] text-ink2">Everyone answers in private; the room sees which question moves which ask.</p>
        <div className="mt-8"><CodeForm /></div>
        <DeviceWorkshopList />
        <Way title={labels.startNew} text={labels.startNewTwin}><Button onClick={() => setCreating(true)}>{labels.newWorkshop}</Button></Way>
        <Way title={labels.lookAround} text={labels.lookAroundTwin}><SampleButton /></Way>
        <div className="mt-auto flex flex-wrap items-start gap-x-6 pt-6 pb-7">
          <RestoreButton />
          <Link href="/about-the-model" className={buttonClasses('text', 'normal')}>{labels.aboutTheModel}</Link>
        </div>
      </main>
      <SampleFinding />
      {creating && <NewWorkshopDialog open onOpenChange={setCreating} />}
    </div>
  )
}

function Way({ title, text, children }: { readonly title: string; readonly text: string; readonly children: ReactNode }) {
  return (
    <div className="mt-6 flex items-center justify-between gap-4 border-t border-line pt-5">
      <div><h2 className="text-[14px] font-semibold max-sm:text-[15px]">{title}</h2><p className="twin max-sm:text-[14px]">{text}</p></div>
      {children}
    </div>
  )
}
