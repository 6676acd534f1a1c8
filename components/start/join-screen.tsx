'use client'
import { useEffect, useState } from 'react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { fetchMe } from '@/components/doc/api'
import { roomCode } from './room-code'
import { JoinForm } from './join-form'
import { readDeviceWorkshops, rememberWorkshop } from './device-workshops'

export function JoinScreen({ code }: { readonly code: string }) {
  const router = useRouter()
  const shown = roomCode(code)
  const [known, setKnown] = useState(false)

  // Whoever scans the code twice is already in: no second person is made.
  useEffect(() => {
    const earlier = readDeviceWorkshops().find((workshop) => workshop.code !== null && roomCode(workshop.code) === shown)
    if (earlier === undefined) return undefined
    let current = true
    void fetchMe(earlier.id).then((answer) => {
      if (!current || !answer.ok) return
      setKnown(true)
      router.replace(`/w/${earlier.id}`)
    })
    return () => {
      current = false
    }
  }, [shown, router])

  const enter = (workshopId: string) => {
    rememberWorkshop({ id: workshopId, title: `Workshop ${shown}`, code: shown, at: Date.now() })
    router.replace(`/w/${workshopId}`)
  }
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-14 items-center justify-between border-b border-line bg-sheet px-4 sm:px-8">
        <Link href="/" className="serif text-[20px] leading-none font-bold tracking-[-0.01em]">Parley</Link>
      </header>
      <main className="mx-auto flex w-full max-w-[520px] flex-1 flex-col px-4 pt-6 sm:pt-12">
        <h1>Join workshop <span className="whitespace-nowrap">{shown}</span></h1>
        {known
          ? <p role="status" className="mt-2 text-[15px] text-ink2">You are already in this workshop. Opening it…</p>
          : <JoinForm code={shown} onJoined={enter} />}
      </main>
    </div>
  )
}
