import * as Y from 'yjs'
import type { Reader } from '../documents'
import type { KeyPlace } from './places'
import { entryRecord } from './root-entry'

// A comment belongs to the person it names: nobody writes in another's name, and nobody changes another's words. What a
// comment is about, by whom and when is said once.

const saidOnce: ReadonlySet<string> = new Set(['card', 'person', 'at'])

/** Judges the changes of one update to the comments of a board. */
export class CommentRights {
  readonly #doc: Y.Doc
  readonly #reader: Reader
  readonly #begun = new Set<string>()
  readonly #signed = new Set<string>()

  constructor(doc: Y.Doc, reader: Reader) {
    this.#doc = doc
    this.#reader = reader
  }

  /** Why a change at this place is not for the sender; `content` is null for a deletion. */
  problem({ path, holder }: KeyPlace, content: Y.Item['content'] | null): string | null {
    const [id = '', field] = path
    const known = entryRecord(this.#doc, 'comments', id)
    if (known !== null) {
      if (field !== undefined && saidOnce.has(field)) return 'What a comment is about, by whom and when is not changed afterwards.'
      if (known.get('person') === this.#reader.personId) return null
      if (field === 'archived' && this.#reader.role === 'facilitator') return null
      return 'A comment is changed by the person who wrote it.'
    }
    if (field === undefined) this.#begun.add(id)
    if (field === 'person' && holder === null && content instanceof Y.ContentAny) {
      if (content.arr[0] !== this.#reader.personId) return 'A comment carries the name of somebody else.'
      this.#signed.add(id)
    }
    return null
  }

  /** Asked when all changes have been judged. */
  unsigned(): string | null {
    return [...this.#begun].some((id) => !this.#signed.has(id)) ? 'A comment does not say who wrote it.' : null
  }
}
