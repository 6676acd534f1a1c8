import type { Metadata } from 'next'
import { Plain } from '@/components/start/plain-page'
import { CodeForm } from '@/components/start/code-form'

export const metadata: Metadata = { title: 'Nothing here' }

export default function NotFound() {
  return (
    <Plain title="There is nothing at this address.">
      <p>It may have been typed with a slip, or the workshop is over. With a code you get in:</p>
      <CodeForm />
    </Plain>
  )
}
