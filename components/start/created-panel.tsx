'use client'
import { useState } from 'react'
import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { CopyText } from '@/components/ui/copy-text'

export type CreatedWorkshop = { readonly id: string; readonly code: string; readonly recoveryCode: string; readonly title: string }

export function CreatedPanel({ created }: { readonly created: CreatedWorkshop }) {
  const router = useRouter()
  const [going, setGoing] = useState(false)
  return (
    <div className="grid gap-5">
      <div>
        <div className="font-semibold">Code for the room</div>
        <div className="mt-1 text-[34px] leading-10 font-bold tracking-[0.04em]">{created.code}</div>
        <p className="twin">The lobby shows it large, with a link and a QR code for phones.</p>
      </div>
      <div>
        <div className="mb-1.5 font-semibold">Your own link</div>
        <CopyText label="Your own link" text={`${window.location.origin}/w/${created.id}`} />
        <p className="twin">Opens this workshop in this browser.</p>
      </div>
      <div className="border-l-3 border-pen pl-3.5">
        <div className="mb-1.5 font-semibold">Recovery code</div>
        <CopyText label="Recovery code" text={created.recoveryCode} large />
        <p className="twin mt-1">Keep the recovery code: it brings you back if this device dies. It is shown only now.</p>
      </div>
      <div className="flex justify-end">
        <Button variant="primary" size="large" busy={going} onClick={() => { setGoing(true); router.push(`/w/${created.id}`) }}>I have kept it, go to the lobby</Button>
      </div>
    </div>
  )
}
