'use client'
import { createContext, useContext, useState } from 'react'
import type { Estimate } from '@/lib/model/workshop'
import type { FieldName, FieldRange } from '@/lib/words/check-interval'
import {
  answerOf, askForRange, clearDoubt, draftOf, leaveField, leaveLine, setField, settleAmbiguity, swapEnds, takeExactly, typeInto, typeLine, type Draft,
} from './interval-draft'
import { keptBy } from '@/components/ui/kept'
import { sameEstimate } from './same-estimate'

/** Half-finished entries by field id: they outlive a look at another question. */
export type DraftMemory = Map<string, Draft>
/** By workshop, person and round. */
export const keptDrafts = keptBy<DraftMemory>()
export const DraftMemoryContext = createContext<DraftMemory | null>(null)

type Held = { readonly draft: Draft; readonly seen: Estimate | null; readonly focused: boolean }

/**
 * The draft of one field and its acts. The answer is passed on as soon as it is complete and sound, and withdrawn when it is left in disorder;
 * while somebody types, an answer given before stands. A value that changes from outside is taken over unless the field has the focus.
 */
export function useIntervalDraft({ id, value, range, onChange }: {
  readonly id: string
  readonly value: Estimate | null
  readonly range: FieldRange
  readonly onChange: (next: Estimate | null) => void
}) {
  const memory = useContext(DraftMemoryContext)
  const [held, setHeld] = useState<Held>(() => {
    const kept = memory?.get(id)
    return { draft: kept !== undefined && value === null && answerOf(kept, range) === null ? kept : draftOf(value, range), seen: value, focused: false }
  })
  if (!sameEstimate(held.seen, value)) {
    const own = sameEstimate(answerOf(held.draft, range), value)
    setHeld({ ...held, seen: value, draft: own || held.focused ? held.draft : draftOf(value, range) })
  }
  const take = (draft: Draft, final: boolean) => {
    memory?.set(id, draft)
    setHeld((before) => ({ ...before, draft }))
    const answer = answerOf(draft, range)
    if (!sameEstimate(answer, value) && (answer !== null || final)) onChange(answer)
  }
  const { draft } = held
  return {
    draft,
    setFocused: (focused: boolean) => setHeld((before) => ({ ...before, focused })),
    type: (field: FieldName, text: string) => take(typeInto(draft, field, text, range), false),
    leave: (field: FieldName) => take(leaveField(draft, field, range), true),
    set: (field: FieldName, next: number) => take(setField(draft, field, next, range), true),
    typeLine: (line: string) => take(typeLine(draft, line), false),
    leaveLine: () => take(leaveLine(draft, range), true),
    settle: (as: 'percent' | 'fraction') => take(settleAmbiguity(draft, as, range), true),
    exactly: (next: number) => take(takeExactly(draft, next, range), true),
    giveRange: (best: number) => take(askForRange(draft, best, range), true),
    swap: () => take(swapEnds(draft, range), true),
    dismiss: () => take(clearDoubt(draft), true),
  }
}

export type IntervalActs = ReturnType<typeof useIntervalDraft>
