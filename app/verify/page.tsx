import type { Metadata } from 'next'
import { VerifyPage } from '@/components/verify/verify-page'
import { verifyMessages } from '@/lib/words/messages-verify'

export const metadata: Metadata = { title: verifyMessages.title }

export default function Verify() {
  return <VerifyPage />
}
