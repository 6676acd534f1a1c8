'use client'
import { useCallback, useEffect, useState } from 'react'
import { Said } from '@/components/announce/said'
import { useCommand } from '@/components/doc/use-command'
import { useMe } from '@/components/doc/use-me'
import { joinOrigins } from '@/components/lobby/join-origin'
import { QrCode } from '@/components/lobby/qr-code'
import { clockTime } from '@/components/shell/clock-time'
import { useServerClock } from '@/components/shell/use-server-clock'
import { Button } from '@/components/ui/button'
import { CopyText } from '@/components/ui/copy-text'
import { Dialog } from '@/components/ui/dialog'
import { Note } from '@/components/ui/note'
import { fill } from '@/lib/words/fill'
import { deviceMessages as say } from '@/lib/words/messages-lead'
import { shellLabels as labels } from '@/lib/words/labels-shell'

type Made = { readonly code: string; readonly expiresAt: number }

/** A code that brings this person to another device: as QR, as letters, for ten minutes, once. */
export function DeviceDialog({ onClose }: { readonly onClose: () => void }) {
  const me = useMe()
  const command = useCommand()
  const [made, setMade] = useState<Made | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const now = useServerClock(made !== null)
  const make = useCallback(async () => {
    const answer = await command('device-code', {})
    setProblem(answer.ok ? null : answer.message)
    if (answer.ok) setMade(answer.reply)
  }, [command])
  useEffect(() => void make(), [make])
  const origin = joinOrigins(window.location.origin, me.origins)[0] ?? window.location.origin
  const isOver = made !== null && now >= made.expiresAt
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose() }}
      title={say.title}
      description={fill(say.text, { name: me.name })}
      footer={<><Button onClick={() => void make()}>{say.again}</Button><Button variant="primary" onClick={onClose}>{labels.done}</Button></>}
    >
      {problem !== null && <Note tone="bad" said>{fill(say.failed, { message: problem })}</Note>}
      <div className="grid items-center gap-5 sm:grid-cols-[180px_minmax(0,1fr)]">
        {made === null || isOver
          ? <div aria-hidden className="aspect-square w-full max-w-[180px] rounded-sheet border border-line bg-sunk max-sm:mx-auto" />
          : <QrCode text={`${origin}/d/${made.code}`} label={`QR code of ${origin}/d/${made.code}`} className="w-full max-w-[180px] rounded-sheet border border-line max-sm:mx-auto" />}
        <div className="min-w-0">
          <p className="text-ink2">{say.scan}</p>
          <p className="mt-2 min-h-10 text-[30px] leading-10 font-bold tracking-[0.04em]" data-testid="device-code" aria-label={say.code}>{made === null || isOver ? '' : made.code}</p>
          <Said on="change" className="twin">{made === null ? '' : isOver ? say.over : fill(say.lasts, { time: clockTime(made.expiresAt) })}</Said>
        </div>
      </div>
      {made !== null && !isOver && <CopyText label={say.code} text={`${origin}/d/${made.code}`} className="mt-4" />}
    </Dialog>
  )
}
