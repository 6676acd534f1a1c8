'use client'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useStage } from '@/components/doc/use-stage'
import { moveName, nextPhase, previousPhase } from '@/components/shell/phase-list'
import type { Lead } from '@/components/shell/use-lead'
import { Button } from '@/components/ui/button'
import { fill } from '@/lib/words/fill'
import { deskMessages as say, stepWords } from '@/lib/words/messages-script'
import { nextStep, previousStep } from '@/lib/workshop/script'
import type { Script } from './use-script'

type Way = { readonly words: string; readonly go: () => void } | null

/** Back and next: by the script where there is one, else by phases. */
export function DeskFoot({ script, lead }: { readonly script: Script; readonly lead: Lead }) {
  const stage = useStage().snapshot
  const busy = script.busy || lead.busy
  const { back, next } = script.script === null ? byPhase() : byStep(script.script)
  return (
    <div className="flex gap-2 border-t border-line bg-sheet px-4 py-2.5 max-lg:pb-[max(10px,env(safe-area-inset-bottom))]">
      <Button disabled={busy || back === null} onClick={back?.go} aria-label={back === null ? say.back : back.words} className="max-lg:min-h-12"><ArrowLeft aria-hidden size={15} />{say.back}</Button>
      <Button variant="primary" disabled={busy || next === null} onClick={next?.go} className="min-w-0 flex-1 shrink max-lg:min-h-12">
        <span className="truncate">{next?.words ?? say.last}</span>{next !== null && <ArrowRight aria-hidden size={15} className="shrink-0" />}
      </Button>
    </div>
  )

  function byPhase(): { back: Way; next: Way } {
    const [before, after] = [previousPhase(stage.phase), nextPhase(stage.phase)]
    return {
      back: before === null ? null : { words: `${say.back}: ${moveName(before, stage)}`, go: () => lead.setPhase(before) },
      next: after === null ? null : { words: fill(say.next, { step: moveName(after, stage) }), go: () => lead.setPhase(after) },
    }
  }

  function byStep(state: NonNullable<Script['script']>): { back: Way; next: Way } {
    if (state.startedAt === null) return { back: null, next: { words: fill(say.begin, { step: stepWords[state.step].name }), go: () => script.goTo(state.step) } }
    const [before, after] = [previousStep(state), nextStep(state)]
    return {
      back: before === null ? null : { words: `${say.back}: ${stepWords[before].name}`, go: () => script.goTo(before) },
      next: after === null ? null : { words: fill(say.next, { step: stepWords[after].name }), go: () => script.goTo(after) },
    }
  }
}
