'use client'
import type { ReactNode } from 'react'
import { useStage } from '@/components/doc/use-stage'
import { QrCode } from '@/components/lobby/qr-code'
import { doorMessages } from '@/lib/words/messages-lead'
import { wallMessages as say } from '@/lib/words/messages-wall'
import { useJoinOrigin } from './use-join-origin'

/** The corner for latecomers: code and QR, in every phase after the lobby. */
export function WallFoot({ workshopId, children }: { readonly workshopId: string; readonly children?: ReactNode }) {
  const { code, doorLocked } = useStage().snapshot
  const link = `${useJoinOrigin(workshopId)}/j/${code}`
  return (
    <footer className="flex items-end justify-between gap-[2em] border-t border-line pt-[0.8em]">
      <span className="min-w-0 text-ink2">{children}</span>
      {doorLocked ? <span className="shrink-0 text-ink2">{doorMessages.lockedTitle}</span> : <span className="flex shrink-0 items-end gap-[0.8em]">
        <span className="text-right"><span className="block text-[0.85em] text-ink2">{say.joinWith}</span><strong className="text-[1.3em] leading-none font-bold">{code}</strong></span>
        <QrCode text={link} label={`QR code of ${link}`} className="w-[4.6em] rounded-tag border border-line" />
      </span>}
    </footer>
  )
}
