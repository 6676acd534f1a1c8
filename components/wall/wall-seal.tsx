'use client'
import { useStage } from '@/components/doc/use-stage'
import { fill } from '@/lib/words/fill'
import { wallMessages as say } from '@/lib/words/messages-wall'
import { WallSay } from './wall-say'

/** The number of the snapshot, large: what the report carries and anyone can compute again. */
export function WallSeal() {
  const last = useStage().snapshot.snapshots.findLast(({ revoked }) => !revoked)
  if (last === undefined) return <WallSay title={say.sealNone} />
  return (
    <WallSay title={fill(say.seal, { number: last.number })} over={say.sealProves}>
      <p className="text-[1.9em] leading-[1.25] font-bold break-all">{last.id}</p>
      <p className="mt-[0.6em] max-w-[34em] font-mono text-[1.1em] break-words text-ink2">{inFours(last.hash)}</p>
    </WallSay>
  )
}

/** Hex in groups of four, as one reads it out. */
function inFours(hash: string): string {
  return hash.replace(/(.{4})(?=.)/g, '$1 ')
}
