import { limits } from '@/lib/protocol/limits'
import { isAnswerPart } from '@/lib/workshop/answer-parts'
import { checkSetting } from '@/lib/workshop/board-settings'
import { checkCommitmentEntry } from '@/lib/workshop/commitments'
import { checkEstimate } from '@/lib/workshop/estimate-rules'
import { cardScale, cardTexts, isEstimateField, isSharedText } from '@/lib/workshop/fields'
import { isPlainObject } from '@/lib/workshop/plain-object'
import { isPosition } from '@/lib/workshop/position'
import { answerShape } from './answer-shapes'
import type { BoardRoot } from './rights'
import { isId, plainText, record, text, value, valueThat, type Shape } from './shape'

// What each key of the board may hold (sync.md, "Shapes on the board"). The rules of a number or a setting are those of the
// file; here stands only where which one applies.

/** Twice what a client lets anybody type, so that two honest typists are not refused. */
const longTitle = 2 * limits.titleClient
const longSupportName = 2 * limits.nameChars
const mostStories = 100

/** Null when no board has a part at this path. */
export function boardShape(root: BoardRoot, path: readonly string[]): Shape | null {
  const [key = '', field, ...rest] = path
  if (rest.length > 0) return null
  switch (root) {
    case 'cards':
      if (!isId(key)) return null
      return field === undefined ? record : cardShape(field)
    case 'comments':
      if (!isId(key)) return null
      return field === undefined ? record : commentShape(field)
    default:
      return field === undefined ? flatShape(root, key) : null
  }
}

function cardShape(field: string): Shape | null {
  if (isEstimateField(field)) return estimate(cardScale(field))
  if (field.startsWith('support/')) return field.length > 'support/'.length && field.length <= 'support/'.length + longSupportName ? estimate('share') : null
  if (field === 'archived') return truth
  if (field === 'mergedInto') return valueThat('the id of a card', (found) => found === null || (typeof found === 'string' && isId(found)))
  if (field === 'pos') return valueThat('a place on the board', isPosition)
  if (field === 'overlapGroup') return value((found) => (found === null ? null : problemOf(plainText(longTitle), found)))
  const name = cardTexts.find((known) => known === field)
  if (name === undefined) return null
  return isSharedText(name) ? text : plainText(longTitle)
}

function commentShape(field: string): Shape | null {
  switch (field) {
    case 'text':
      return text
    case 'card':
    case 'person':
      return valueThat('an id', (found) => typeof found === 'string' && isId(found))
    case 'at':
      return valueThat('a time in milliseconds', (found) => typeof found === 'number' && Number.isFinite(found))
    case 'archived':
      return truth
    default:
      return null
  }
}

function flatShape(root: Exclude<BoardRoot, 'cards' | 'comments'>, key: string): Shape | null {
  switch (root) {
    case 'settings':
      if (key === 'regimeOrder') return valueThat('a list of ids', (found) => Array.isArray(found) && found.length <= mostStories && found.every((id) => typeof id === 'string'))
      return value((found) => {
        const check = checkSetting(key, found)
        return check.ok ? null : check.rule
      })
    case 'groupView':
      return answerShapeAt(key)
    case 'proxyViews': {
      const slash = key.indexOf('/')
      const name = key.slice(slash + 1)
      if (slash < 1 || !isId(key.slice(0, slash))) return null
      if (name === 'name') return plainText(limits.nameChars)
      return name === 'archived' ? truth : answerShapeAt(name)
    }
    case 'commitments':
      return value((found) => {
        const check = checkCommitmentEntry(key, found, 2)
        return check.ok ? null : check.rule
      })
  }
}

/** `PART/KEY`, as in a person's own document. */
function answerShapeAt(key: string): Shape | null {
  const slash = key.indexOf('/')
  const part = key.slice(0, slash)
  return slash > 0 && isAnswerPart(part) ? answerShape(part, key.slice(slash + 1)) : null
}

function estimate(scale: Parameters<typeof checkEstimate>[1]): Shape {
  return value((found) => {
    // An estimate that was taken back is null.
    if (found === null) return null
    const check = checkEstimate(found, scale)
    if (!check.ok) return `${check.key === null ? '' : `${check.key} `}${check.rule}`
    const extra = isPlainObject(found) ? Object.keys(found).find((key) => key !== 'low' && key !== 'mid' && key !== 'high') : undefined
    return extra === undefined ? null : 'holds more than low, mid and high'
  })
}

const truth = valueThat('true or false', (found) => typeof found === 'boolean')

function problemOf(shape: Shape, found: unknown): string | null {
  return shape.kind === 'value' ? shape.problem(found) : null
}
