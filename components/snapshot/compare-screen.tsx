'use client'
import { useEffect, useState } from 'react'
import Link from 'next/link'
import { Said } from '@/components/announce/said'
import { Note } from '@/components/ui/note'
import { ThemeMenu } from '@/components/ui/theme-menu'
import { fill } from '@/lib/words/fill'
import { compareMessages, compareScreenMessages as say } from '@/lib/words/messages-compare'
import { askSnapshotWorker } from './ask-snapshot-worker'
import { CompareBody } from './compare-body'
import { CompareSlot } from './compare-slot'
import type { Compared } from './opened'
import { useSlot } from './use-slot'

type Answer = { readonly state: 'none' | 'computing' } | { readonly state: 'ready'; readonly compared: Compared } | { readonly state: 'failed'; readonly message: string }

/** Two snapshots, from this server or from files, and what changed from the older to the newer. */
export function CompareScreen({ first, second }: { readonly first: string | null; readonly second: string | null }) {
  const one = useSlot(first)
  const other = useSlot(second)
  const [answer, setAnswer] = useState<Answer>({ state: 'none' })
  const texts = [one.slot.state === 'ready' ? one.slot.text : null, other.slot.state === 'ready' ? other.slot.text : null] as const
  const [a, b] = texts
  useEffect(() => {
    if (a === null || b === null) return setAnswer({ state: 'none' })
    setAnswer({ state: 'computing' })
    return askSnapshotWorker({ kind: 'compare', texts: [a, b] }, (reply) => {
      if (reply.kind === 'compared') setAnswer({ state: 'ready', compared: reply.compared })
      else if (reply.kind === 'broken') (reply.which === 0 ? one : other).fail(fill(say.broken, { problem: reply.problem }))
      else if (reply.kind === 'failed') setAnswer({ state: 'failed', message: reply.message })
    })
    // The two texts are all that is compared; the slots' functions are new at every render.
  }, [a, b])
  return (
    <div className="mx-auto max-w-[1080px] px-6 pb-16 max-sm:px-4">
      <header className="flex items-center justify-between py-3"><Link href="/" className="serif text-[20px] leading-none font-bold">Parley</Link><ThemeMenu /></header>
      <main>
        {answer.state !== 'ready' && <><h1 className="mt-4">{say.title}</h1><p className="mt-1 text-[14px] text-ink2">{say.lead}</p></>}
        {answer.state === 'ready' && <CompareBody compared={answer.compared} />}
        {answer.state === 'failed' && <Note tone="bad" said className="mt-4">{fill(say.failed, { message: answer.message })}</Note>}
        {answer.state === 'computing' && <Said className="serif mt-6 text-[18px] text-ink2">{compareMessages.computing}</Said>}
        <div className="mt-6 grid grid-cols-1 gap-4 sm:grid-cols-2 print:hidden">
          <CompareSlot title={say.first} slot={one.slot} onFile={one.takeFile} onLink={one.takeLink} />
          <CompareSlot title={say.second} slot={other.slot} onFile={other.takeFile} onLink={other.takeLink} />
        </div>
      </main>
    </div>
  )
}
