'use client'
import { useState } from 'react'
import { Said } from '@/components/announce/said'
import { useMe } from '@/components/doc/use-me'
import { useStage } from '@/components/doc/use-stage'
import { Button } from '@/components/ui/button'
import { nudgeMessages as say } from '@/lib/words/messages-script'
import { isThinking, thinkingOf } from './thinking'

/** A gentle line, on the screens of those alone who are still thinking. */
export function NudgeLine() {
  const me = useMe()
  const { snapshot } = useStage()
  const [closed, setClosed] = useState<number | null>(null)
  const { nudgedAt } = snapshot
  const thinking = thinkingOf(snapshot)
  if (nudgedAt === null || nudgedAt === closed || thinking === null || !isThinking(snapshot, me)) return null
  return (
    <Said as="div" className="mb-4 max-sm:mb-8 flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-l-3 border-pen bg-pen-soft py-1.5 pr-1.5 pl-3.5 text-[13.5px] leading-5 max-sm:text-[15px] max-sm:leading-[22px]">
      <span className="min-w-0 flex-1 basis-64">{thinking.about === 'vote' ? say.vote : say.answers} <span className="text-ink2">{say.private}</span></span>
      <Button size="small" variant="text" onClick={() => setClosed(nudgedAt)}>{say.close}</Button>
    </Said>
  )
}
