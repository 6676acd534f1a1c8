import { answerWrite, isAnswerPart, readAnswers, type StoredAnswer } from './answer-parts'
import type { EditResult, OwnEdit, OwnSnapshot } from './types'

// A facilitator drafts the answers of a person without a device in the facilitator's own document (sync.md, "Documents"), among its
// small facts: `for/PERSON/PART/KEY`.

/** The draft for one person, in the shape of a person's own answers. */
export function answersFor(own: OwnSnapshot, personId: string): OwnSnapshot {
  return readAnswers(draftOf(own, personId), [])
}

/** The edit of one's own document that stores an answer for that person; the reason when the answer is not valid. */
export function editFor(personId: string, edit: OwnEdit): { readonly ok: true; readonly edit: OwnEdit } | Extract<EditResult, { readonly ok: false }> {
  const write = answerWrite(edit)
  if (!write.ok) return { ok: false, reason: 'invalid', message: write.message }
  return { ok: true, edit: { kind: 'setMeta', key: `${prefixOf(personId)}${write.part}/${write.key}`, value: write.value } }
}

function prefixOf(personId: string): string {
  return `for/${personId}/`
}

function* draftOf(own: OwnSnapshot, personId: string): Generator<StoredAnswer> {
  const prefix = prefixOf(personId)
  for (const [path, value] of Object.entries(own.meta)) {
    if (!path.startsWith(prefix)) continue
    const slash = path.indexOf('/', prefix.length)
    const part = path.slice(prefix.length, slash)
    if (slash > 0 && isAnswerPart(part)) yield { part, key: path.slice(slash + 1), value }
  }
}
