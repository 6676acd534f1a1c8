'use client'
import { useEffect } from 'react'
import { LoaderCircle } from 'lucide-react'
import Link from 'next/link'
import { Said } from '@/components/announce/said'
import { CodeForm } from '@/components/start/code-form'
import { forgetHere } from '@/components/start/forget-here'
import { startLabels as labels } from '@/lib/words/labels-start'
import type { Opening } from './workshop-session'

/** What stands where the workshop will be: on its way, or why it cannot be opened and what to do. */
export function OpeningPage({ opening, workshopId }: { readonly opening: Opening; readonly workshopId: string }) {
  const isOut = opening.status === 'trouble' && (opening.id === 'removed' || opening.id === 'not-found')
  useEffect(() => {
    if (isOut) forgetHere(workshopId)
  }, [isOut, workshopId])
  return (
    <main className="mx-auto flex min-h-dvh max-w-[560px] flex-col px-6 pt-10 pb-16 max-sm:px-4">
      <Link href="/" className="serif text-[22px] leading-none font-bold max-sm:-my-3 max-sm:inline-block max-sm:self-start max-sm:py-3 tracking-[-0.01em]">Parley</Link>
      {opening.status === 'trouble' ? (
        <Said as="div" trouble>
          <h1 className="mt-14 mb-3 max-sm:mt-10">{titles[opening.id] ?? 'This workshop cannot be opened'}</h1>
          <p className="text-[15px] leading-[23px] text-ink2">{opening.message}</p>
          <div className="mt-6"><CodeForm /></div>
        </Said>
      ) : (
        <Said as="div" className="mt-14 max-sm:mt-10">
          <h1 className="sr-only">{labels.openingTitle}</h1>
          <p className="flex items-center gap-2.5 text-[15px] text-ink2"><LoaderCircle aria-hidden size={18} className="animate-spin text-ink3 motion-reduce:animate-none" />{labels.opening}</p>
          {opening.status === 'loading' && opening.message !== null && <p className="mt-3 text-[15px] leading-[23px] text-warn">{opening.message} This page goes on trying.</p>}
        </Said>
      )}
    </main>
  )
}

const titles: { readonly [id: string]: string } = {
  'no-session': 'You are not in this workshop on this device',
  removed: 'This device was taken out of the workshop',
}
