'use client'
import { useEffect, useState } from 'react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { Said } from '@/components/announce/said'
import type { Door } from '@/lib/protocol/lead-commands'
import { startLabels as labels } from '@/lib/words/labels-start'
import { roomCode } from './room-code'
import { isMember, lookAtDoor } from './door-api'
import { JoinForm } from './join-form'
import { readDeviceWorkshops, rememberWorkshop } from './device-workshops'

export function JoinScreen({ code }: { readonly code: string }) {
  const router = useRouter()
  const shown = roomCode(code)
  const [known, setKnown] = useState(false)
  const [door, setDoor] = useState<Door | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)

  useEffect(() => {
    let current = true
    void lookAtDoor(shown).then((answer) => {
      if (!current) return
      if (answer.ok) setDoor(answer.reply)
      else if (answer.id === 'wrong-code') setWrong(answer.message)
    })
    return () => {
      current = false
    }
  }, [shown])

  // Whoever scans the code twice is already in: no second person is made.
  useEffect(() => {
    const earlier = readDeviceWorkshops().find((workshop) => workshop.code !== null && roomCode(workshop.code) === shown)
    if (earlier === undefined) return undefined
    let current = true
    void isMember(earlier.id).then((is) => {
      if (!current || !is) return
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
        <Link href="/" prefetch={false} className="serif text-[20px] leading-none font-bold max-sm:-my-3 max-sm:inline-block max-sm:self-start max-sm:py-3 tracking-[-0.01em]">Parley</Link>
      </header>
      <main className="mx-auto flex w-full max-w-[520px] flex-1 flex-col px-4 pt-6 sm:pt-12">
        <h1>{labels.joinWorkshop}{' '}<span className="whitespace-nowrap">{shown}</span></h1>
        <p className="serif mt-1 min-h-7 text-[17px] leading-7 text-ink2">{door?.title ?? ''}</p>
        {known
          ? <Said className="mt-2 text-[15px] text-ink2">{labels.alreadyIn}</Said>
          : <JoinForm code={shown} door={door} wrong={wrong} onJoined={enter} />}
      </main>
    </div>
  )
}
