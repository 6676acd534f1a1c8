'use client'
import { Said } from '@/components/announce/said'
import { useConnection } from '@/components/doc/use-connection'
import { useStage } from '@/components/doc/use-stage'
import { Timer } from '@/components/shell/timer'
import { roomName } from '@/components/shell/phase-list'
import { shellLabels as labels } from '@/lib/words/labels-shell'
import { WallLobby } from './wall-lobby'
import { wallMessages as say } from '@/lib/words/messages-wall'
import { useWakeLock } from './use-wake-lock'
import { WallPhase } from './wall-phase'

/** Read from across a room: three things at most, nothing under 22 px at 1920, sizes follow the viewport. */
export function Wall({ workshopId }: { readonly workshopId: string }) {
  const { snapshot, ready } = useStage()
  const connection = useConnection()
  useWakeLock()
  const away = connection.state === 'offline' || connection.state === 'connecting'
  if (connection.state === 'ended') {
    return (
      <main className="wall flex flex-col justify-center">
        <h1 className="text-[2em] leading-[1.2]">{say.ended}</h1>
        <Said trouble className="mt-[0.8em] max-w-[36em] text-ink2">{connection.message} {say.endedHow}</Said>
      </main>
    )
  }
  if (!ready) return <main className="wall flex items-center justify-center text-ink2"><Said as="div"><h1 className="text-[1em] leading-[1.35]">{say.opening}</h1></Said></main>
  return (
    <main className="wall flex flex-col">
      <header className="flex items-baseline justify-between gap-[2em]">
        <span className="flex min-w-0 items-baseline gap-[0.7em]"><span className="serif text-[1.3em] leading-none font-bold tracking-[-0.01em]">Parley</span>{snapshot.phase !== 'lobby' && <span className="min-w-0 truncate text-ink2">{snapshot.title}</span>}</span>
        <span className="flex shrink-0 items-baseline gap-[1.2em] text-ink2">
          {snapshot.sample && <span className="font-semibold">{labels.sampleTag}</span>}
          {snapshot.phase !== 'lobby' && <span>{roomName(snapshot)}</span>}
          {snapshot.timerEndsAt !== null && <Timer wall />}
          {away && <Said as="span" className="text-warn">{say.reconnecting}</Said>}
        </span>
      </header>
      {snapshot.phase === 'lobby' && snapshot.script?.step !== 'practice' ? <WallLobby workshopId={workshopId} /> : <WallPhase workshopId={workshopId} />}
    </main>
  )
}
