'use client'
import { useContext, useEffect, useId, useRef, type ReactNode } from 'react'
import { AnnouncerContext } from './announcements'
import type { AnnouncedOn } from './use-announce'
import { wordsOf } from './words-of'

type Props = {
  readonly as?: 'p' | 'div' | 'span'
  readonly on?: AnnouncedOn
  /** Something went wrong: said before the rest. */
  readonly trouble?: boolean
  readonly id?: string
  readonly title?: string
  readonly className?: string
  readonly children?: ReactNode
}

/** Words of the page that are announced as they stand there, once they come or change. Hidden ones are not. */
export function Said({ as: Element = 'p', on = 'appear', trouble = false, children, ...rest }: Props) {
  const announcer = useContext(AnnouncerContext)
  const topic = useId()
  const here = useRef<HTMLElement | null>(null)
  const isTrouble = useRef(trouble)
  isTrouble.current = trouble
  useEffect(() => {
    const element = here.current
    if (element === null) return undefined
    const tell = () => {
      const text = wordsOf(element)
      if (text === '') announcer.drop(topic)
      else announcer.ask({ topic, text, trouble: isTrouble.current })
    }
    if (on === 'change') announcer.know(topic, wordsOf(element))
    else tell()
    const watch = new MutationObserver(tell)
    watch.observe(element, { childList: true, characterData: true, subtree: true })
    return () => {
      watch.disconnect()
      announcer.drop(topic)
    }
  }, [announcer, topic, on])
  return <Element ref={(element: HTMLElement | null) => { here.current = element }} {...rest}>{children}</Element>
}
