'use client'
import { useEffect, useRef } from 'react'
import { Spotlight } from 'lucide-react'
import { Said } from '@/components/announce/said'
import { spotlightMessages as say } from '@/lib/words/messages-rounds'
import { questionWords } from '@/lib/words/results-questions'
import { CruxTalk } from './crux-talk'
import { useSpotlight } from './use-spotlight'

/** The question in the spotlight, on top of everyone's room. It comes into view when the facilitator turns to it. */
export function SpotlightSheet() {
  const { spotlight } = useSpotlight()
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => {
    if (spotlight !== null) sheet.current?.scrollIntoView({ block: 'nearest' })
  }, [spotlight])
  if (spotlight === null) return null
  return (
    <section ref={sheet} aria-label={say.now} className="mb-4 scroll-mt-16 rounded-sheet border border-pen bg-pen-soft px-[18px] py-3.5 text-[13.5px] leading-5 max-sm:px-4 max-sm:text-[15px]">
      <Said className="flex items-start gap-2.5">
        <Spotlight aria-hidden size={18} className="mt-1 shrink-0 text-pen" />
        <span><span className="block text-ink2">{say.now}</span><strong className="serif block text-[21px] leading-7 font-bold">{questionWords[spotlight].label}</strong></span>
      </Said>
      <div className="pl-7"><CruxTalk crux={spotlight} /></div>
    </section>
  )
}
