'use client'
import { emptyMessages } from '@/lib/words/messages-room'
import { useBoardActs } from './board-acts'
import { ImportActs } from './import-acts'

/** The board before its first card. */
export function BoardEmpty() {
  const { why } = useBoardActs()
  return (
    <div className="mt-4 rounded-sheet border border-dashed border-edge px-6 py-10 max-sm:px-4">
      <p className="serif mx-auto max-w-[520px] text-center text-[19px] leading-7 text-ink2">{emptyMessages.board}</p>
      {why === null && (
        <div className="mt-5 flex flex-wrap justify-center gap-2.5"><ImportActs look="buttons" /></div>
      )}
    </div>
  )
}
