'use client'
import { Stamp } from 'lucide-react'
import { Said } from '@/components/announce/said'
import { useMe } from '@/components/doc/use-me'
import { useStage } from '@/components/doc/use-stage'
import { Button } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import { snapshotMessages as say } from '@/lib/words/messages-snapshots'
import { SnapshotRow } from './snapshot-row'
import { useSeal } from './use-seal'

/** What was sealed, newest first, and for facilitators the act of sealing. */
export function SnapshotsSheet() {
  const me = useMe()
  const { snapshots } = useStage().snapshot
  const { busy, problem, done, seal } = useSeal()
  const leads = me.role === 'facilitator'
  return (
    <Sheet
      title={say.title}
      twin={say.twin}
      actions={leads && <Button size="small" onClick={seal} busy={busy}><Stamp aria-hidden size={15} />{say.seal}</Button>}
    >
      {problem !== null && <Said trouble className="mb-2 text-[13.5px] text-bad max-sm:text-[15px]">{problem}</Said>}
      <Said on="change" className={done === null ? 'sr-only' : 'mb-2 text-[13.5px] text-good max-sm:text-[15px]'}>{done}</Said>
      {snapshots.length === 0
        ? <p className="text-[13.5px] text-ink2 max-sm:text-[15px]">{say.empty}</p>
        : (
          <>
            <ol reversed>{[...snapshots].reverse().map((mark) => <SnapshotRow key={mark.id} mark={mark} before={snapshots.filter(({ number, revoked }) => number < mark.number && !revoked).at(-1) ?? null} leads={leads} />)}</ol>
            {snapshots.length > 1 && <p className="twin mt-2">{say.newest}</p>}
          </>
        )}
    </Sheet>
  )
}
