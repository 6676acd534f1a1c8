'use client'
import { useEffect, useRef, useState } from 'react'
import { useCommand } from '@/components/doc/use-command'
import { useMe } from '@/components/doc/use-me'
import { tapFields } from '@/lib/workshop/count-taps'
import type { TapAnswer, TapAnswers } from '@/lib/workshop/tap-types'
import type { TapField } from '@/lib/words/card-taps'

/** A field that has no key is one nobody has looked at yet; null is "don't know". */
export type TapDraft = { readonly [F in TapField]?: TapAnswer }
export type TapStatus = 'empty' | 'partly' | 'sending' | 'received' | 'failed'

/** Time after the last tap in which unfinished ones go out too, so that a close does not lose them. */
const pauseMs = 4000
const retryMs = 2000

/** The taps of one person on the open card: drawn at once, sent when all three are there or after a pause, and again until received. */
export function useTapping(round: string, person: string): { readonly draft: TapDraft; readonly status: TapStatus; readonly problem: string | null; readonly tap: (draft: TapDraft) => void } {
  const me = useMe()
  const command = useCommand()
  const kept = me.taps.find(({ taps, personId }) => taps === round && personId === person)?.answers
  const [draft, setDraft] = useState<TapDraft | null>(null)
  const [status, setStatus] = useState<'idle' | 'sending' | 'received' | 'failed'>('idle')
  const [problem, setProblem] = useState<string | null>(null)
  const latest = useRef<TapDraft | null>(null)

  const shown = draft ?? kept ?? {}
  const isWhole = tapFields.every((field) => shown[field] !== undefined)
  const mine = person === me.personId

  const send = async (wanted: TapDraft) => {
    setStatus('sending')
    const answers: TapAnswers = { cost: wanted.cost ?? null, reductionIfScheming: wanted.reductionIfScheming ?? null, reductionIfNotScheming: wanted.reductionIfNotScheming ?? null }
    const answer = await command('cast-taps', { taps: round, answers, ...(mine ? {} : { for: person }) })
    // Tapped again meanwhile: the later send will say how it stands.
    if (latest.current !== wanted) return
    setStatus(answer.ok ? 'received' : 'failed')
    setProblem(answer.ok || answer.id === 'offline' ? null : answer.message)
  }
  const sendLatest = useRef(send)
  useEffect(() => { sendLatest.current = send })
  const isPartly = draft !== null && !isWhole && status === 'idle'
  const waits = status === 'failed' && problem === null ? retryMs : isPartly ? pauseMs : null
  useEffect(() => {
    if (waits === null) return undefined
    const timer = setTimeout(() => { if (latest.current !== null) void sendLatest.current(latest.current) }, waits)
    return () => clearTimeout(timer)
  }, [waits, draft])

  const tap = (next: TapDraft) => {
    latest.current = next
    setDraft(next)
    setProblem(null)
    setStatus('idle')
    if (tapFields.every((field) => next[field] !== undefined)) void send(next)
  }
  const said: TapStatus = status === 'idle' ? (draft === null ? (kept === undefined ? 'empty' : 'received') : 'partly') : status
  return { draft: shown, status: said, problem, tap }
}
