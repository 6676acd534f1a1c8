'use client'
import { useState } from 'react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { buttonClasses } from '@/components/ui/button-classes'
import { Note } from '@/components/ui/note'
import { fill } from '@/lib/words/fill'
import { deviceMessages as say } from '@/lib/words/messages-lead'
import { continueHere } from './door-api'
import { Plain } from './plain-page'
import { longCode } from './room-code'

/** Where the QR code of another device leads. The code is spent by the button only: a preview of the link must not use it up. */
export function ContinueScreen({ code }: { readonly code: string }) {
  const router = useRouter()
  const shown = longCode(code)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const go = async () => {
    setBusy(true)
    setProblem(null)
    const answer = await continueHere(shown)
    if (answer.ok) return router.replace(`/w/${answer.reply.workshopId}`)
    setBusy(false)
    setProblem(answer.message)
  }
  return (
    <Plain title={say.heading}>
      <p>{fill(say.here, { code: shown })}</p>
      {problem !== null && <Note tone="bad" said>{problem}</Note>}
      <div className="flex flex-wrap gap-2.5">
        <Button variant="primary" size="large" busy={busy} onClick={() => void go()}>{say.act}</Button>
        <Link href="/" className={buttonClasses('plain', 'large')}>{say.notMe}</Link>
      </div>
    </Plain>
  )
}
