'use client'
import { Said } from '@/components/announce/said'
import { SentenceText } from '@/components/charts/sentence-text'
import { useStage } from '@/components/doc/use-stage'
import { useLookAt } from '@/components/shell/look-at'
import { Button } from '@/components/ui/button'
import { fillRich } from '@/lib/words/fill'
import { spotlightMessages as say } from '@/lib/words/messages-rounds'
import { questionWords } from '@/lib/words/results-questions'

/** On every other screen: what the room talks about, and the way there. */
export function SpotlightStrip() {
  const { spotlight } = useStage().snapshot
  const { shown, entries, look } = useLookAt()
  if (spotlight === null || shown === 'reveal') return null
  const mayGo = entries.some((entry) => entry.phase === 'reveal' && entry.open)
  return (
    <Said as="div" className="mb-4 flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-l-3 border-pen bg-pen-soft py-1 pr-1.5 pl-3.5 text-[13px]">
      <span><SentenceText sentence={fillRich(say.elsewhere, { question: questionWords[spotlight].inline })} /></span>
      {mayGo && <Button size="small" variant="text" onClick={() => look('reveal')}>{say.goThere}</Button>}
    </Said>
  )
}
