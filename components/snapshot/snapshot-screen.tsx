'use client'
import Link from 'next/link'
import { Said } from '@/components/announce/said'
import { Plain } from '@/components/start/plain-page'
import { Button } from '@/components/ui/button'
import { fill } from '@/lib/words/fill'
import { snapshotPageMessages as say } from '@/lib/words/messages-snapshot-page'
import { SnapshotBody } from './snapshot-body'
import { useSnapshot } from './use-snapshot'

const titles = { missing: say.missingTitle, gone: say.goneTitle, offline: say.offlineTitle, failed: say.failedTitle, broken: say.brokenTitle, unable: say.failedTitle } as const

/** A sealed result: the two pages, everything behind them, and whether it is what was sealed. */
export function SnapshotScreen({ id }: { readonly id: string }) {
  const { view, again } = useSnapshot(id)
  if (view.state === 'loading') return <main className="flex min-h-dvh items-center justify-center"><Said as="div"><h1 className="text-[19px] text-ink2">{say.loading}</h1></Said></main>
  if (view.state === 'open') return <SnapshotBody opened={view.opened} text={view.text} check={view.check} />
  const { why, message } = view
  return (
    <Plain title={titles[why]}>
      <Said trouble>{why === 'missing' ? say.missing : why === 'gone' ? (message === '' ? say.gone : message) : why === 'offline' ? say.offline : why === 'broken' ? fill(say.broken, { problem: message }) : message}</Said>
      {why === 'gone' || why === 'missing' ? <Link href="/" className="text-pen underline">Parley</Link> : <Button onClick={again}>{say.again}</Button>}
    </Plain>
  )
}
