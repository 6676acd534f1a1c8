import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { headers } from 'next/headers'
import { connection } from 'next/server'
import '@fontsource-variable/inter/wght.css'
import '@fontsource/charis-sil/400.css'
import '@fontsource/charis-sil/400-italic.css'
import '@fontsource/charis-sil/700.css'
import './globals.css'
import './forced-colors.css'
import { Announcements } from '@/components/announce/announcements'
import { KeyboardRoom } from '@/components/ui/keyboard-room'
import { themeScript } from '@/components/ui/theme-choice'

const description = 'Find out why you differ, and what you can all ask for.'
// The same for every page: a preview of a link must not say what a workshop is about.
export const metadata: Metadata = { title: { default: 'Parley', template: '%s · Parley' }, description, openGraph: { title: 'Parley', description, siteName: 'Parley', type: 'website' } }
export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover', interactiveWidget: 'resizes-content' }

export default async function Layout({ children }: { children: ReactNode }) {
  // Pages are rendered per request: a nonce of the content security policy cannot stand in a prerendered page.
  await connection()
  const nonce = /'nonce-([^']+)'/.exec((await headers()).get('content-security-policy') ?? '')?.[1]
  return (
    <html lang="en" suppressHydrationWarning>
      <body>
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: themeScript }} />
        <Announcements>{children}</Announcements>
        <KeyboardRoom />
      </body>
    </html>
  )
}
