'use client'
import { useStage } from '@/components/doc/use-stage'
import { QrCode } from '@/components/lobby/qr-code'
import { spokenLink } from '@/components/lobby/join-origin'
import { fill } from '@/lib/words/fill'
import { doorMessages } from '@/lib/words/messages-lead'
import { wallMessages as say } from '@/lib/words/messages-wall'
import { useJoinOrigin } from './use-join-origin'

/** The way in, large: title, code, QR, and who is here. */
export function WallLobby({ workshopId }: { readonly workshopId: string }) {
  const { title, code, people, doorLocked } = useStage().snapshot
  const origin = useJoinOrigin(workshopId)
  const link = `${origin}/j/${code}`
  const here = people.filter((person) => person.origin === 'joined')
  return (
    <>
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)_auto] items-center gap-[3em] py-[1.5em] max-sm:grid-cols-1">
        <div className="min-w-0">
          <h1 className="text-[2.8em] leading-[1.16]">{title}</h1>
          {doorLocked ? <p className="mt-[1.6em]"><strong className="block text-[1.6em] leading-[1.3] font-bold">{doorMessages.lockedTitle}</strong><span className="text-ink2">{doorMessages.lockedTwin}</span></p> : (
            <>
              <p className="mt-[1.6em]">{say.join}</p>
              <div className="text-[5.2em] leading-[1.15] font-bold tracking-[0.02em] whitespace-nowrap">{code}</div>
              <p className="text-ink2">{spokenLink(origin)}</p>
            </>
          )}
        </div>
        {!doorLocked && <figure className="text-center">
          <QrCode text={link} label={`QR code of ${link}`} className="w-[min(58vh,32vw)] rounded-sheet border border-line max-sm:w-full" />
          <figcaption className="mt-[0.8em] text-[0.85em] text-ink2">{say.noAccount}</figcaption>
        </figure>}
      </div>
      <footer className="flex flex-wrap items-center gap-x-[0.5em] gap-y-[0.5em] border-t border-line pt-[0.8em]">
        <strong className="mr-[0.8em] font-semibold">{fill(say.here, { n: here.length })}</strong>
        {here.slice(0, 14).map((person) => <span key={person.id} className="rounded-full border border-edge bg-sheet px-[0.7em] py-[0.2em] text-[0.9em]">{person.name}</span>)}
        {here.length > 14 && <span className="text-ink2">{fill(say.more, { n: here.length - 14 })}</span>}
        <span className="ml-auto text-[0.85em] text-ink2">{say.sealedTyping}</span>
      </footer>
    </>
  )
}
