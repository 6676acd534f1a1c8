'use client'
import { useContext, useEffect, useId, useRef } from 'react'
import { AnnouncerContext } from './announcements'

/** `appear`: announced when it comes and when it changes. `change`: what is there on arrival is read with the page, not announced. */
export type AnnouncedOn = 'appear' | 'change'

type Options = {
  readonly on?: AnnouncedOn
  /** Something went wrong: said before the rest. */
  readonly trouble?: boolean
  /** The act it answers: another one makes the same words news. */
  readonly of?: unknown
}

/** Announces a text that stands nowhere on the page, or stands there split up; null is silence. */
export function useAnnounce(text: string | null, { on = 'appear', trouble = false, of }: Options = {}): void {
  const announcer = useContext(AnnouncerContext)
  const topic = useId()
  const arrived = useRef(false)
  useEffect(() => () => {
    arrived.current = false
    announcer.drop(topic)
  }, [announcer, topic])
  useEffect(() => () => announcer.drop(topic), [announcer, topic, of])
  useEffect(() => {
    if (text === null || text === '') announcer.drop(topic)
    else if (on === 'change' && !arrived.current) announcer.know(topic, text)
    else announcer.ask({ topic, text, trouble })
    arrived.current = true
  }, [announcer, topic, text, on, trouble, of])
}
