'use client'
import { useEffect, useRef, useState } from 'react'
import { useConnection } from '@/components/doc/use-connection'
import { useStage } from '@/components/doc/use-stage'
import { connectionMessages } from '@/lib/words/messages-room'
import { connectionText } from './connection-text'
import { phaseName } from './phase-list'

const pauseMs = 5000

/** The one live region: phase and trouble with the connection, at most one message in five seconds, the latest wins. */
export function Announcer() {
  const { phase, round } = useStage().snapshot
  const connection = useConnection()
  const troubled = connection.state !== 'saved' && connection.state !== 'saving' && connection.state !== 'connecting'
  const text = useAnnouncement(`The room is at: ${phaseName(phase, round)}`, troubled ? connectionText(connection) : connectionMessages.back)
  return <div role="status" aria-live="polite" className="sr-only">{text}</div>
}

/** Says what changed since it was last said; nothing on arrival. */
function useAnnouncement(phaseText: string, connectionSaid: string): string {
  const [text, setText] = useState('')
  const last = useRef({ phaseText, connectionSaid, at: 0 })
  useEffect(() => {
    const before = last.current
    const next = before.phaseText !== phaseText ? phaseText : before.connectionSaid !== connectionSaid ? connectionSaid : null
    if (next === null) return undefined
    const wait = Math.max(0, before.at + pauseMs - Date.now())
    const timer = setTimeout(() => {
      last.current = { phaseText, connectionSaid, at: Date.now() }
      setText(next)
    }, wait)
    return () => clearTimeout(timer)
  }, [phaseText, connectionSaid])
  return text
}
