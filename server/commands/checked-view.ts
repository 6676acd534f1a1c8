import type * as z from 'zod'
import type { View } from '@/lib/model/workshop'
import type { submittedView } from '@/lib/protocol/commands'
import { assembleWorkshop } from '@/lib/workshop/assemble'
import { parseWorkshopFile } from '@/lib/workshop/file'
import { viewSchema } from '@/lib/workshop/file-schema'
import { jsonPath } from '@/lib/workshop/json-path'
import type { BoardSnapshot, StageSnapshot } from '@/lib/workshop/types'
import type { PersonRow } from '../store/people-queries'

export type CheckedView = { readonly ok: true; readonly view: View } | { readonly ok: false; readonly problem: string }

export type CheckedViewInput = {
  readonly answers: z.output<typeof submittedView>
  readonly person: Pick<PersonRow, 'id' | 'name' | 'stakeholder'>
  readonly round: number
  readonly board: BoardSnapshot
  readonly stage: StageSnapshot
}

/**
 * Submitted answers as a view of the workshop file. Who it is comes from the session, whatever the body says; what refers
 * to cards or stories that have left the board meanwhile is left out; every other rule of the file holds.
 */
export function checkedView({ answers, person, round, board, stage }: CheckedViewInput): CheckedView {
  const said = viewSchema.safeParse({
    ...answers,
    id: person.id,
    name: person.name,
    kind: 'participant',
    stakeholder: person.stakeholder ?? undefined,
    round,
  })
  if (!said.success) {
    const issue = said.error.issues[0]
    return { ok: false, problem: `view.${jsonPath(issue?.path ?? [])} ${issue?.message ?? 'is not accepted'}.` }
  }
  const workshop = assembleWorkshop({ board, stage: { ...stage, views: [] }, own: said.data })
  const parsed = parseWorkshopFile(workshop)
  const [view] = workshop.views
  if (view === undefined) throw new Error('A file assembled with one view has none.')
  // A fault elsewhere in the file is not this person's, and must not keep them from submitting.
  if (!parsed.ok && parsed.path.startsWith('views[0]')) return { ok: false, problem: `view${parsed.path.slice('views[0]'.length)} ${parsed.rule}.` }
  return { ok: true, view }
}
