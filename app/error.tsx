'use client'
import { Plain } from '@/components/start/plain-page'
import { Button } from '@/components/ui/button'

export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  return (
    <Plain title="This page broke.">
      <p>What was saved is safe on the server, and unsent changes are kept on this device. Try once more; if it breaks again, tell whoever runs this server what you did just before.</p>
      <div className="flex gap-2.5"><Button variant="primary" onClick={reset}>Try again</Button><Button onClick={() => window.location.assign('/')}>To the start</Button></div>
    </Plain>
  )
}
