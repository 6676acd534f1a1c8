'use client'
import { useState } from 'react'
import { CopyText } from '@/components/ui/copy-text'
import { SelectField } from '@/components/ui/select-field'
import { Sheet } from '@/components/ui/sheet'
import { useMe } from '@/components/doc/use-me'
import { useStage } from '@/components/doc/use-stage'
import { doorMessages as say } from '@/lib/words/messages-lead'
import { DoorActs } from '@/components/lead/door-acts'
import { startLabels as labels } from '@/lib/words/labels-start'
import { joinOrigins, spokenLink } from './join-origin'
import { QrCode } from './qr-code'

/** Code, link and QR: everything a newcomer needs, large enough to hold up a laptop. */
export function InviteSheet() {
  const me = useMe()
  const { code, doorLocked } = useStage().snapshot
  const origins = joinOrigins(window.location.origin, me.origins)
  const [chosen, setChosen] = useState<string | null>(null)
  const origin = origins.find((entry) => entry === chosen) ?? origins[0] ?? window.location.origin
  const link = `${origin}/j/${code}`
  const leads = me.role === 'facilitator'
  if (doorLocked) {
    return (
      <Sheet title={say.lockedTitle} twin={say.lockedTwin}>
        {leads ? <DoorActs /> : <p className="text-ink2">{say.lockedFor}</p>}
      </Sheet>
    )
  }
  return (
    <Sheet title={say.title} twin={say.twin}>
      <div className="grid items-start gap-6 sm:grid-cols-[minmax(0,1fr)_200px]">
        <div className="min-w-0">
          <div className="text-[58px] leading-[64px] font-bold tracking-[0.02em] whitespace-nowrap max-sm:text-[52px]" data-testid="room-code">{code}</div>
          <p className="mt-1 text-ink2">at {spokenLink(origin)}</p>
          <CopyText label={labels.linkToJoin} text={link} className="mt-4 max-w-[440px]" />
          {origins.length > 1 && (
            <SelectField
              label={labels.address}
              hint={labels.addressHint}
              value={origin}
              onChange={setChosen}
              options={origins.map((entry) => ({ value: entry, label: spokenLink(entry) }))}
              className="mt-3 max-w-[340px]"
            />
          )}
          {leads && <DoorActs />}
        </div>
        <QrCode text={link} label={`QR code of ${link}`} className="w-full max-w-[200px] rounded-sheet border border-line max-sm:mx-auto" />
      </div>
    </Sheet>
  )
}
