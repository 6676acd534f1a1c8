'use client'
import { useEffect } from 'react'
import { Said } from '@/components/announce/said'
import { useOfSession, useSession } from '@/components/doc/session-context'
import { forgetHere } from '@/components/start/forget-here'
import { CodeForm } from '@/components/start/code-form'
import { Plain } from '@/components/start/plain-page'
import { Button } from '@/components/ui/button'
import { shellLabels as labels } from '@/lib/words/labels-shell'

/** The server closed this workshop to this device for good: removed, left elsewhere, or the workshop is gone. */
export function EndedPage({ message }: { readonly message: string | null }) {
  const session = useSession()
  const isOut = useOfSession((open) => open.isOut)
  useEffect(() => {
    if (isOut) forgetHere(session.workshopId)
  }, [isOut, session])
  return (
    <Plain title={labels.ended}>
      <Said trouble>{message ?? labels.endedByServer}</Said>
      <p>{labels.endedHow}</p>
      <CodeForm />
      <Button onClick={() => window.location.reload()}>{labels.tryAgain}</Button>
    </Plain>
  )
}
