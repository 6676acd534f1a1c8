import * as Y from 'yjs'
import type { Intervention } from '../model/workshop'
import { limits } from '../protocol/limits'
import { storedEstimate, supportPrefix, writeCard } from './board-card'
import { writeComment } from './board-comment'
import { withPlace } from './board-place'
import { cardsOf, commentsOf, fieldsAt, settingsOf, type Fields } from './board-roots'
import { checkSetting } from './board-settings'
import { applyMerge, applyUnmerge } from './card-merge'
import { applyCommitmentEdit } from './commitment-edit'
import { describeValue } from './describe-value'
import { checkEstimate } from './estimate-rules'
import { cardScale, isSharedText } from './fields'
import { interventionSchema } from './file-schema'
import { jsonPath } from './json-path'
import { isPosition } from './position'
import { sameJson } from './same-json'
import { applySharedViewEdit } from './shared-view-edit'
import { changeText, rebasedChange } from './shared-text'
import type { BoardEdit, CardText, EditResult } from './types'
import { wellFormed, wellFormedJson } from './well-formed'

/**
 * Carries out one named edit in one transaction with `origin`. Refuses, without touching the document, what is not
 * valid (`invalid`), has no target (`gone`), does not fit any more (`full`), or was typed into a stretch of text that
 * somebody else has changed meanwhile (`changed`). Numbers and settings go to the last writer.
 */
export function applyBoardEdit(doc: Y.Doc, edit: BoardEdit, origin?: unknown): EditResult {
  return doc.transact(() => carryOut(doc, edit), origin ?? null)
}

const done: EditResult = { ok: true }

function carryOut(doc: Y.Doc, edit: BoardEdit): EditResult {
  switch (edit.kind) {
    case 'addCard':
      return addCard(doc, edit)
    case 'setText':
      return onCard(doc, edit.card, (fields) => setText(fields, edit))
    case 'setEstimate':
      return onCard(doc, edit.card, (fields) => {
        const check = edit.value === null ? null : checkEstimate(edit.value, cardScale(edit.field))
        return check === null || check.ok ? put(fields, edit.field, check?.estimate ?? null) : invalid(`${edit.field} ${check.rule}.`)
      })
    case 'setSupport':
      return onCard(doc, edit.card, (fields) => setSupport(fields, edit))
    case 'setOverlapGroup':
      if (edit.value !== null && edit.value.length > limits.titleClient) return tooLong('The name of a group', edit.value, limits.titleClient)
      return onCard(doc, edit.card, (fields) => put(fields, 'overlapGroup', wellFormedJson(edit.value)))
    case 'moveCard':
      return onCard(doc, edit.card, (fields) => {
        const placed = withPlace(doc, edit)
        return placed.kind === 'moveCard' && isPosition(placed.pos) ? put(fields, 'pos', placed.pos) : invalid('There is no such place on the board.')
      })
    case 'archiveCard':
      return onCard(doc, edit.card, (fields) => put(fields, 'archived', edit.archived))
    case 'mergeCards':
      return applyMerge(doc, edit)
    case 'unmergeCards':
      return applyUnmerge(doc, edit)
    case 'addComment':
      return addComment(doc, edit)
    case 'archiveComment': {
      const fields = fieldsAt(commentsOf(doc), edit.comment)
      return fields === null ? gone('This comment is not on the board any more.') : put(fields, 'archived', edit.archived)
    }
    case 'setSetting':
      return setSetting(doc, edit)
    case 'answerIn':
    case 'addProxy':
    case 'nameProxy':
    case 'archiveProxy':
      return applySharedViewEdit(doc, edit)
    case 'setCommitment':
    case 'addMinorityNote':
    case 'setMinorityNote':
    case 'archiveMinorityNote':
      return applyCommitmentEdit(doc, edit)
  }
}

function onCard(doc: Y.Doc, card: string, change: (fields: Fields) => EditResult): EditResult {
  const fields = fieldsAt(cardsOf(doc), card)
  return fields === null ? gone('This card is not on the board any more.') : change(fields)
}

function addCard(doc: Y.Doc, edit: Extract<BoardEdit, { kind: 'addCard' }>): EditResult {
  const cards = cardsOf(doc)
  if (!isId(edit.card)) return invalid(`The card's id is ${describeValue(edit.card)}; accepted are 1 to 64 letters, digits, - or _.`)
  if (cards.has(edit.card)) return { ok: false, reason: 'changed', message: 'This card is on the board already.' }
  if (cards.size >= limits.cardsClient) return { ok: false, reason: 'full', message: `The board holds ${cards.size} cards; at most ${limits.cardsClient} fit.` }
  if (edit.title.length > limits.titleClient) return tooLong('The title', edit.title, limits.titleClient)
  const card = { ...wellFormedCard(edit.numbers ?? {}), id: edit.card, title: wellFormed(edit.title) }
  // Whatever is missing has a starting value; whatever is there follows the rules of the file.
  const check = interventionSchema.safeParse({ cost: 0, reductionIfScheming: 0, reductionIfNotScheming: 0, legibility: 0, verifiability: 0, robustness: 0, ...defined(card) })
  if (!check.success) {
    const issue = check.error.issues[0]
    return invalid(`The card's ${jsonPath(issue?.path ?? [])} ${issue?.message ?? 'is not accepted'}.`)
  }
  const placed = withPlace(doc, edit)
  if (placed.kind !== 'addCard' || !isPosition(placed.pos)) return invalid('There is no such place on the board.')
  writeCard(cards, card, placed.pos)
  return done
}

function setText(fields: Fields, edit: { readonly field: CardText; readonly base: string; readonly value: string }): EditResult {
  const longest = isSharedText(edit.field) ? limits.textClient : limits.titleClient
  if (edit.value.length > longest) return tooLong('The text', edit.value, longest)
  const value = wellFormed(edit.value)
  if (!isSharedText(edit.field)) {
    const current = fields.get(edit.field) ?? ''
    return current === edit.base || current === value ? put(fields, edit.field, value) : changedMeanwhile(current)
  }
  const text = fields.get(edit.field)
  if (!(text instanceof Y.Text)) {
    fields.set(edit.field, new Y.Text(value))
    return done
  }
  const current = text.toString()
  if (current === value) return done
  const change = rebasedChange(edit.base, value, current)
  if (change === null) return changedMeanwhile(current)
  changeText(text, change)
  return done
}

function setSupport(fields: Fields, edit: Extract<BoardEdit, { kind: 'setSupport' }>): EditResult {
  if (edit.constituency === '' || edit.constituency === '__proto__' || edit.constituency.length > limits.nameChars) {
    return invalid(`The constituency is ${describeValue(edit.constituency)}; accepted is a name of 1 to ${limits.nameChars} characters.`)
  }
  if (edit.value === null) return storedEstimate(fields, `support/${edit.constituency}`) === null ? done : put(fields, supportPrefix + edit.constituency, null)
  const check = checkEstimate(edit.value, 'share')
  return check.ok ? put(fields, supportPrefix + edit.constituency, check.estimate) : invalid(`Support ${check.rule}.`)
}

function addComment(doc: Y.Doc, edit: Extract<BoardEdit, { kind: 'addComment' }>): EditResult {
  const comments = commentsOf(doc)
  if (fieldsAt(cardsOf(doc), edit.card) === null) return gone('The card of this comment is not on the board any more.')
  if (!isId(edit.comment)) return invalid(`The comment's id is ${describeValue(edit.comment)}; accepted are 1 to 64 letters, digits, - or _.`)
  if (comments.has(edit.comment)) return { ok: false, reason: 'changed', message: 'This comment is on the board already.' }
  if (edit.text.length > limits.textClient) return tooLong('The comment', edit.text, limits.textClient)
  if (!Number.isFinite(edit.at)) return invalid(`The comment's time is ${describeValue(edit.at)}; accepted are milliseconds.`)
  writeComment(comments, { id: edit.comment, cardId: edit.card, personId: edit.person, text: wellFormed(edit.text), at: edit.at })
  return done
}

function setSetting(doc: Y.Doc, edit: Extract<BoardEdit, { kind: 'setSetting' }>): EditResult {
  const longest = edit.key === 'title' ? limits.titleClient : limits.textClient
  if (typeof edit.value === 'string' && edit.value.length > longest) return tooLong('The text', edit.value, longest)
  const value = wellFormedJson(edit.value ?? null)
  const check = checkSetting(edit.key, value)
  return check.ok ? put(settingsOf(doc), edit.key, value) : invalid(`${edit.key} ${check.rule}.`)
}

/** Writes only what differs, so that pressing the same button twice is one edit. */
function put(fields: Fields, key: string, value: unknown): EditResult {
  const current: unknown = fields.get(key)
  if (current !== undefined ? !(current instanceof Y.AbstractType) && sameJson(current, value) : value === null) return done
  fields.set(key, value)
  return done
}

function wellFormedCard(card: Partial<Intervention>): Partial<Intervention> {
  const texts = Object.entries(card).filter(([, value]) => typeof value === 'string')
  return { ...card, ...Object.fromEntries(texts.map(([key, value]) => [key, wellFormedJson(value)])) }
}

function defined(card: { readonly [key: string]: unknown }): { readonly [key: string]: unknown } {
  return Object.fromEntries(Object.entries(card).filter(([, value]) => value !== undefined))
}

function isId(id: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(id)
}

function changedMeanwhile(current: unknown): EditResult {
  return { ok: false, reason: 'changed', message: `Somebody else has changed this text meanwhile. It says now: ${describeValue(current)}.` }
}

function gone(message: string): EditResult {
  return { ok: false, reason: 'gone', message }
}

function invalid(message: string): EditResult {
  return { ok: false, reason: 'invalid', message }
}

function tooLong(what: string, text: string, longest: number): EditResult {
  return invalid(`${what} has ${text.length} characters; at most ${longest} fit.`)
}
