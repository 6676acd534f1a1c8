import * as Y from 'yjs'
import { fieldsAt } from './board-roots'
import { describeStored, readFlag, readText, type Problems } from './read-field'
import type { Comment } from './types'

/** Reads one comment; null when it does not say which card it belongs to, by whom, or when. */
export function readComment(comments: Y.Map<unknown>, id: string, problems: Problems): Comment | null {
  const fields = fieldsAt(comments, id)
  if (fields === null) {
    problems.push(`Comment ${id} is ${describeStored(comments.get(id))}; accepted is a comment.`)
    return null
  }
  const report = (problem: string) => problems.push(`Comment ${id}: ${problem}.`)
  const cardId = fields.get('card')
  const personId = fields.get('person')
  const at = fields.get('at')
  if (typeof cardId !== 'string' || typeof personId !== 'string' || typeof at !== 'number' || !Number.isFinite(at)) {
    report('does not say which card it is about, by whom, or when')
    return null
  }
  return { id, cardId, personId, text: readText(fields, 'text', report), at, archived: readFlag(fields, 'archived', report) }
}

/** Writes a comment that is not there yet; must run inside a transaction. */
export function writeComment(comments: Y.Map<unknown>, comment: Omit<Comment, 'archived'>): void {
  const fields = new Y.Map<unknown>()
  fields.set('card', comment.cardId)
  fields.set('person', comment.personId)
  fields.set('text', new Y.Text(comment.text))
  fields.set('at', comment.at)
  fields.set('archived', false)
  comments.set(comment.id, fields)
}
