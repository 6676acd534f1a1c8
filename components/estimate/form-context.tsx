'use client'
import { createContext, useContext } from 'react'
import type { View } from '@/lib/model/workshop'
import type { Form, Question } from '@/lib/words/question-list'
import type { BoardSnapshot, OwnEdit, OwnSnapshot } from '@/lib/workshop/types'

/** What every question of the form reads and writes. */
export type AnswerForm = {
  readonly own: OwnSnapshot
  readonly board: BoardSnapshot
  readonly view: View | null
  readonly edit: (edit: OwnEdit) => void
  readonly personId: string
  readonly developer: string
  readonly date: string
  readonly round: number
  readonly form: Form
  readonly readOnly: boolean
  /** Who reads the lines of why, and when: without names at every level but "named". */
  readonly whyHint: string
  /** The cards Q8 asks about. */
  readonly picked: readonly string[]
  readonly goTo: (question: Question['id']) => void
  readonly next: () => void
}

const Context = createContext<AnswerForm | null>(null)
export const AnswerFormProvider = Context.Provider

export function useAnswerForm(): AnswerForm {
  const form = useContext(Context)
  if (form === null) throw new Error('useAnswerForm is used outside the estimate screen.')
  return form
}
