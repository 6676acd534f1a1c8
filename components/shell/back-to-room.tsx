'use client'
import { ArrowRight } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { shellLabels as labels } from '@/lib/words/labels-shell'
import { useLookAt } from './look-at'

/** Shown while somebody looks at another phase than the room's. */
export function BackToRoom() {
  const { shown, room, entries, backToRoom } = useLookAt()
  if (shown === room) return null
  const nameOf = (phase: typeof room) => entries.find((entry) => entry.phase === phase)?.name ?? ''
  return (
    <div className="print:hidden sticky top-0 z-10 mb-4 flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-l-3 border-pen bg-pen-soft py-1 max-lg:top-[52px] max-sm:top-14 pr-1.5 pl-3.5 text-[13px]">
      <span>{labels.lookingAt}{' '}<strong className="font-semibold">{nameOf(shown)}</strong>{labels.roomIsAt}{' '}<strong className="font-semibold">{nameOf(room)}</strong>.</span>
      <Button size="small" variant="text" onClick={backToRoom}>{labels.backToRoom}<ArrowRight aria-hidden size={14} /></Button>
    </div>
  )
}
