'use client'
import { useState } from 'react'
import { Said } from '@/components/announce/said'
import { useEqualizers } from '@/components/model/use-pair'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { fill } from '@/lib/words/fill'
import { equalSentences, type EqualSide } from '@/lib/words/results-equal'
import { equalMessages as say } from '@/lib/words/results-pair-messages'
import type { PairNames } from '@/lib/words/results-pairs'
import type { RoomData } from './room-data'

/** Which single answer would make the two lists the same; looked for when asked, and stopped when no longer wanted. */
export function PairEqual({ data: { workshop, results, nameOf, myViewId }, one, other, names }: { readonly data: RoomData; readonly one: string; readonly other: string; readonly names: PairNames }) {
  const [wanted, setWanted] = useState(false)
  const listOf = (id: string) => results.views.find((view) => view.id === id)?.package.join(' ')
  const alike = listOf(one) === listOf(other)
  const { status, result, message } = useEqualizers(workshop, one, other, wanted && !alike)
  const side = (id: string, flip: EqualSide['flip']): EqualSide => ({ flip, view: nameOf(id), isReader: id === myViewId })
  const sides = result === null ? [] : [side(one, result.own), ...(result.other === undefined ? [] : [side(other, result.other)])]
  const isLooking = status === 'computing'
  const text = 'serif text-[15.5px] leading-[23px] max-sm:text-[17px] max-sm:leading-[25px]'
  return (
    <div className="mt-5 border-t border-line pt-3.5">
      {alike && <p className={text}>{say.alike}</p>}
      {!alike && !wanted && <Button size="small" onClick={() => setWanted(true)}>{say.ask}</Button>}
      {!alike && wanted && (
        <>
          <Said as="div" on="change">{equalSentences(sides, workshop, !isLooking && sides.length === 2).map((sentence) => <p key={sentence} className={text}>{sentence}</p>)}</Said>
          {isLooking && (
            <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-[13px] text-ink2 max-sm:text-[15px]">
              <progress max={2} value={sides.length} aria-label={say.ask} className="h-1.5 w-32 accent-[var(--pen)]" />
              <span>{lookingAt(sides.length === 0 ? names.one : names.other, sides.length + 1)}</span>
              <Button size="small" onClick={() => setWanted(false)}>{say.stop}</Button>
            </div>
          )}
          {status === 'failed' && <Note tone="bad" said>{fill(say.failed, { message: message ?? '' })}</Note>}
        </>
      )}
    </div>
  )
}

const lookingAt = (name: string, n: number) => fill(say.looking, { view: name === 'you' ? say.yours : name, n })
