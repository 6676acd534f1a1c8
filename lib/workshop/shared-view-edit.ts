import * as Y from 'yjs'
import { limits } from '../protocol/limits'
import { answerWrite } from './answer-parts'
import { describeValue } from './describe-value'
import { sameJson } from './same-json'
import { groupViewId, groupViewOf, isSharedViewId, proxyViewsOf } from './shared-views'
import type { BoardEdit, EditResult } from './types'
import { wellFormed } from './well-formed'

export type SharedViewEdit = Extract<BoardEdit, { readonly kind: 'answerIn' | 'addProxy' | 'nameProxy' | 'archiveProxy' }>

/** Co-edited views a board may hold; more would make everyone's lists slow. */
const mostProxies = 12

export function isSharedViewEdit(edit: BoardEdit): edit is SharedViewEdit {
  return edit.kind === 'answerIn' || edit.kind === 'addProxy' || edit.kind === 'nameProxy' || edit.kind === 'archiveProxy'
}

/** Where an edit writes and what; null when its view is not there. */
export function sharedPlace(doc: Y.Doc, edit: SharedViewEdit): { readonly root: Y.Map<unknown>; readonly key: string; readonly value: unknown } | null {
  const proxies = proxyViewsOf(doc)
  const isThere = typeof proxies.get(`${edit.view}/name`) === 'string'
  switch (edit.kind) {
    case 'answerIn': {
      const write = answerWrite(edit.edit)
      if (!write.ok) return null
      if (edit.view === groupViewId) return { root: groupViewOf(doc), key: `${write.part}/${write.key}`, value: write.value }
      return isThere ? { root: proxies, key: `${edit.view}/${write.part}/${write.key}`, value: write.value } : null
    }
    case 'addProxy':
      return { root: proxies, key: `${edit.view}/name`, value: wellFormed(edit.name.trim()) }
    case 'nameProxy':
      return isThere ? { root: proxies, key: `${edit.view}/name`, value: wellFormed(edit.value.trim()) } : null
    case 'archiveProxy':
      return isThere ? { root: proxies, key: `${edit.view}/archived`, value: edit.archived } : null
  }
}

/** Carries out an edit of the group view or a proxy view; must run inside a transaction. The last writer of a number holds. */
export function applySharedViewEdit(doc: Y.Doc, edit: SharedViewEdit): EditResult {
  const problem = problemOf(doc, edit)
  if (problem !== null) return problem
  const place = sharedPlace(doc, edit)
  if (place === null) return { ok: false, reason: 'gone', message: 'This view is not there any more.' }
  const current: unknown = place.root.get(place.key)
  const isSame = current === undefined ? place.value === null : !(current instanceof Y.AbstractType) && sameJson(current, place.value)
  if (!isSame) place.root.set(place.key, place.value)
  return { ok: true }
}

function problemOf(doc: Y.Doc, edit: SharedViewEdit): EditResult | null {
  if (!isSharedViewId(edit.view)) return invalid(`The view’s id is ${describeValue(edit.view)}; accepted are 1 to 64 letters, digits, - or _.`)
  switch (edit.kind) {
    case 'answerIn': {
      const write = answerWrite(edit.edit)
      return write.ok ? null : invalid(write.message)
    }
    case 'addProxy': {
      const names = [...proxyViewsOf(doc).keys()].filter((key) => key.endsWith('/name'))
      if (edit.view === groupViewId || names.includes(`${edit.view}/name`)) return { ok: false, reason: 'changed', message: 'This view is there already.' }
      if (names.length >= mostProxies) return { ok: false, reason: 'full', message: `There are ${names.length} such views; at most ${mostProxies} fit.` }
      return nameProblem(edit.name)
    }
    case 'nameProxy':
      return nameProblem(edit.value)
    case 'archiveProxy':
      return null
  }
}

function nameProblem(name: string): EditResult | null {
  if (name.trim() === '') return invalid('Give the view a name: whose view is it?')
  return name.length > limits.nameChars ? invalid(`The name has ${name.length} characters; at most ${limits.nameChars} fit.`) : null
}

function invalid(message: string): EditResult {
  return { ok: false, reason: 'invalid', message }
}
