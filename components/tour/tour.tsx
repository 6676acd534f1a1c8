'use client'
import { useEffect, useRef } from 'react'
import { useRouter } from 'next/navigation'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { Said } from '@/components/announce/said'
import { SentenceText } from '@/components/charts/sentence-text'
import { useBoard } from '@/components/doc/use-board'
import { useOwn } from '@/components/doc/use-own'
import { useRoomResults } from '@/components/model/use-results'
import { useRoom } from '@/components/reveal/use-room'
import { useLookAt } from '@/components/shell/look-at'
import { Button } from '@/components/ui/button'
import { fill } from '@/lib/words/fill'
import { tourActs as say } from '@/lib/words/messages-room'
import { decisionMessages } from '@/lib/words/messages-stories'
import { setTourStep, useTourStep, wasToured } from './tour-state'
import { tourPlaces, tourText } from './tour-steps'

/**
 * Five steps through the sample, as a line above the screen it speaks of: it covers nothing and waits for nothing. Escape ends it, its
 * buttons stay where they are, and the focus moves only when they are pressed.
 */
export function Tour() {
  const step = useTourStep()
  const { ready } = useBoard()
  const { look, hasLooked } = useLookAt()
  const own = useOwn()
  const begun = useRef(false)
  const goTo = (next: number) => {
    const place = tourPlaces[next]
    if (place === undefined) return
    // The form opens where it is remembered to be.
    if (place.phase === 'estimate') own.edit({ kind: 'setMeta', key: 'place', value: 'stories' })
    setTourStep(next)
    look(place.phase)
    if (place.target !== null) void bringIntoView(place.target)
  }
  useEffect(() => {
    if (begun.current || !ready || wasToured()) return
    begun.current = true
    // The board may have taken its time; whoever went somewhere meanwhile is not taken back, and finds the tour in the menu.
    if (hasLooked()) return
    setTourStep(0)
    look('board')
  }, [ready, look, hasLooked])
  if (step === null) return null
  return <TourLine step={step} goTo={goTo} />
}

function TourLine({ step, goTo }: { readonly step: number; readonly goTo: (step: number) => void }) {
  const router = useRouter()
  const { snapshot: board } = useBoard()
  const { backToRoom } = useLookAt()
  const room = useRoom()
  const { result } = useRoomResults(step === 3 && room.ready ? room.workshop : null)
  const text = useRef<HTMLParagraphElement>(null)
  const last = step === tourPlaces.length - 1
  const end = () => {
    setTourStep(null)
    backToRoom()
    document.querySelector<HTMLElement>('main')?.focus()
  }
  const move = (next: number) => {
    goTo(next)
    text.current?.focus()
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // A menu or a window that is open has the key first.
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('[role="dialog"], [role="menu"]') !== null) return
      setTourStep(null)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  const words = tourText(step, { cards: board.cards.filter(({ archived }) => !archived).length, question: decisionMessages.short, shared: result?.disagreement?.everyone.length ?? null })
  return (
    <section aria-label={say.label} className="print:hidden flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b border-pen-line bg-pen-soft px-6 py-2 max-lg:sticky max-lg:top-[52px] max-lg:z-10 max-sm:top-14 max-sm:px-4">
      <p ref={text} tabIndex={-1} className="min-w-0 flex-1 basis-72 text-[14px] leading-5 outline-none max-sm:text-[15px] max-sm:leading-[22px]">
        <span className="mr-2 text-[12.5px] whitespace-nowrap text-ink2">{fill(say.place, { at: step + 1, of: tourPlaces.length })}</span>
        <Said as="span"><SentenceText sentence={words} /></Said>
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {step > 0 && !last && <Button size="small" variant="text" onClick={() => move(step - 1)}><ArrowLeft aria-hidden size={14} />{say.back}</Button>}
        {!last && <Button size="small" variant="text" onClick={end}>{say.skip}</Button>}
        {!last && <Button size="small" variant="primary" onClick={() => move(step + 1)}>{say.next}<ArrowRight aria-hidden size={14} /></Button>}
        {last && <Button size="small" variant="primary" onClick={() => { setTourStep(null); router.push('/#new') }}>{say.own}</Button>}
        {last && <Button size="small" onClick={() => { setTourStep(null); document.querySelector<HTMLElement>('main')?.focus() }}>{say.stay}</Button>}
      </div>
    </section>
  )
}

const withinMs = 8000
const restFrames = 40

/** The screen may still be on its way, and what stands above it may grow: held until it rests, or until the person does something. */
async function bringIntoView(id: string): Promise<void> {
  const until = performance.now() + withinMs
  const own = new AbortController()
  for (const act of ['wheel', 'pointerdown', 'keydown'] as const) document.addEventListener(act, () => own.abort(), { signal: own.signal, passive: true })
  let rested = 0
  let last: number | null = null
  while (!own.signal.aborted && rested < restFrames && performance.now() < until) {
    const target = document.getElementById(id)
    const top = target?.getBoundingClientRect().top ?? null
    rested = top !== null && top === last ? rested + 1 : 0
    if (top !== last) target?.scrollIntoView({ block: 'center' })
    last = target?.getBoundingClientRect().top ?? null
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  own.abort()
}
