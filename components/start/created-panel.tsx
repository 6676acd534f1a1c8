'use client'
import { useState } from 'react'
import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { CopyText } from '@/components/ui/copy-text'
import { startLabels as labels } from '@/lib/words/labels-start'

export type CreatedWorkshop = { readonly id: string; readonly code: string; readonly recoveryCode: string; readonly title: string }

export function CreatedPanel({ created }: { readonly created: CreatedWorkshop }) {
  const router = useRouter()
  const [going, setGoing] = useState(false)
  return (
    <div className="grid gap-5">
      <div>
        <div className="font-semibold">{labels.codeForTheRoom}</div>
        <div className="mt-1 text-[34px] leading-10 font-bold tracking-[0.04em]">{created.code}</div>
        <p className="twin">{labels.roomCodeTwin}</p>
      </div>
      <div>
        <div className="mb-1.5 font-semibold">{labels.yourOwnLink}</div>
        <CopyText label={labels.yourOwnLink} text={`${window.location.origin}/w/${created.id}`} />
        <p className="twin">{labels.ownLinkTwin}</p>
      </div>
      <div className="border-l-3 border-pen pl-3.5">
        <div className="mb-1.5 font-semibold">{labels.recoveryCode}</div>
        <CopyText label={labels.recoveryCode} text={created.recoveryCode} large />
        <p className="twin mt-1">{labels.recoveryCodeTwin}</p>
      </div>
      <div className="flex justify-end">
        <Button variant="primary" size="large" busy={going} onClick={() => { setGoing(true); router.push(`/w/${created.id}`) }}>{labels.kept}</Button>
      </div>
    </div>
  )
}
