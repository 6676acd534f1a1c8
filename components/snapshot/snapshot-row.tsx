import { clockTime } from '@/components/shell/clock-time'
import { buttonClasses } from '@/components/ui/button-classes'
import { fill } from '@/lib/words/fill'
import { snapshotMessages as say } from '@/lib/words/messages-snapshots'
import type { SnapshotMark } from '@/lib/workshop/snapshot/types'
import { CloseSnapshot } from './close-snapshot'
import { RestoreBoard } from './restore-board'
import { shortHash } from './short-hash'

/** One sealed snapshot: number, time, the hash one can write down, how far its results are, and its page. */
export function SnapshotRow({ mark, before, leads }: { readonly mark: SnapshotMark; /** The one sealed before it that is still open, if any. */ readonly before: SnapshotMark | null; readonly leads: boolean }) {
  const { id, number, at, hash, revoked } = mark
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-t border-line py-2.5 text-[13.5px] leading-[19px] max-sm:py-3.5 max-sm:text-[15px] max-sm:leading-[22px]">
      <span className="min-w-0 flex-1 basis-64">
        <b className="font-semibold">{fill(say.number, { number })}</b> <span className="text-ink2">{fill(say.at, { time: clockTime(at) })}</span>
        <span className="block break-words text-ink2">{fill(say.hash, { hash: shortHash(hash) })}</span>
      </span>
      <span className="flex items-center gap-2 text-ink2">
        {isComputing(mark) && <progress value={mark.progress} max={1} aria-label={stateOf(mark)} className="h-1.5 w-20 accent-ink" />}
        {stateOf(mark)}
      </span>
      {!revoked && (
        <span className="flex flex-wrap gap-2">
          <a href={`/s/${id}`} aria-label={fill(say.openOf, { number })} className={buttonClasses('plain', 'small')}>{say.open}</a>
          <a href={`/api/snapshots/${id}`} download={`snapshot-${number}.json`} aria-label={fill(say.fileOf, { number })} className={buttonClasses('text', 'small')}>{say.file}</a>
          {before !== null && <a href={`/s/compare?a=${before.id}&b=${id}`} aria-label={fill(say.compareOf, { number, before: before.number })} className={buttonClasses('text', 'small')}>{say.compare}</a>}
          {leads && <RestoreBoard snapshot={mark} />}
          {leads && <CloseSnapshot mark={mark} />}
        </span>
      )}
    </li>
  )
}

function isComputing({ resultsReady, failed, revoked }: SnapshotMark): boolean {
  return !resultsReady && !failed && !revoked
}

function stateOf({ resultsReady, failed, revoked, progress }: SnapshotMark): string {
  if (revoked) return say.revoked
  if (resultsReady) return say.ready
  return failed ? say.failed : fill(say.computing, { percent: `${Math.floor(progress * 100)} %` })
}
