import { cardTexts, definitionKeys, estimateFields } from './fields'
import { sameJson } from './same-json'
import { erasedText } from './snapshot/texts'
import type { BoardEdit, BoardSnapshot, Card, SettingKey, Settings } from './types'

export type RestoredBoard = Pick<BoardSnapshot, 'cards' | 'settings'>

/**
 * What it takes to bring a board's cards and settings back to how they stood, as named edits forward, card by card: cards that came since are
 * archived, archived ones come back, texts, figures and order are set. Nothing is removed, so that the same works in the other direction.
 * Comments, the shared views, who asks whom and notes stay: they are what people said since. A text that was erased keeps what stands now.
 */
export function restoreEdits(now: RestoredBoard, then: RestoredBoard): { readonly settings: readonly BoardEdit[]; readonly cards: ReadonlyMap<string, readonly BoardEdit[]> } {
  const wanted = new Map(then.cards.map((card) => [card.id, card]))
  const there = new Map(now.cards.map((card) => [card.id, card]))
  const cards = new Map<string, readonly BoardEdit[]>()
  for (const card of now.cards) {
    const target = wanted.get(card.id)
    const edits = target === undefined ? (card.archived ? [] : [{ kind: 'archiveCard', card: card.id, archived: true } as const]) : cardEdits(card, target)
    if (edits.length > 0) cards.set(card.id, edits)
  }
  // A card is never removed, so this is for a board that was begun anew from a file.
  for (const card of then.cards) if (!there.has(card.id)) cards.set(card.id, newCard(card))
  return { settings: settingEdits(now.settings, then.settings), cards }
}

function cardEdits(now: Card, then: Card): readonly BoardEdit[] {
  const card = now.id
  const constituencies = [...new Set([...Object.keys(now.support), ...Object.keys(then.support)])]
  const stated = ({ assumed, numbers }: Card, field: (typeof estimateFields)[number]) => (assumed.includes(field) ? null : numbers[field])
  return [
    ...cardTexts.flatMap((field): readonly BoardEdit[] => (now[field] === then[field] || then[field] === erasedText ? [] : [{ kind: 'setText', card, field, base: now[field], value: then[field] }])),
    ...estimateFields.flatMap((field): readonly BoardEdit[] => {
      const [base, value] = [stated(now, field), stated(then, field)]
      return sameJson(base, value) ? [] : [{ kind: 'setEstimate', card, field, base, value }]
    }),
    ...constituencies.flatMap((constituency): readonly BoardEdit[] => {
      const [base, value] = [now.support[constituency] ?? null, then.support[constituency] ?? null]
      return sameJson(base, value) ? [] : [{ kind: 'setSupport', card, constituency, base, value }]
    }),
    ...(now.overlapGroup === then.overlapGroup || then.overlapGroup === erasedText ? [] : [{ kind: 'setOverlapGroup', card, base: now.overlapGroup, value: then.overlapGroup } as const]),
    ...(now.pos === then.pos ? [] : [{ kind: 'moveCard', card, base: now.pos, after: null, pos: then.pos } as const]),
    ...(now.archived === then.archived ? [] : [{ kind: 'archiveCard', card, archived: then.archived } as const]),
  ]
}

function newCard(card: Card): readonly BoardEdit[] {
  const { id, pos, archived, overlapGroup, numbers, assumed, support, title, ...texts } = card
  const stated = Object.fromEntries(estimateFields.filter((field) => !assumed.includes(field)).map((field) => [field, numbers[field]]))
  return [
    { kind: 'addCard', card: id, title, after: null, pos, numbers: { ...texts, ...stated, ...(overlapGroup === null ? {} : { overlapGroup }), support } },
    ...(archived ? [{ kind: 'archiveCard', card: id, archived: true } as const] : []),
  ]
}

const plainKeys = ['title', 'framing', 'askLimit', 'developer', 'until', 'note'] as const

function settingEdits(now: Settings, then: Settings): readonly BoardEdit[] {
  const edit = (key: SettingKey, base: unknown, value: unknown): readonly BoardEdit[] => (sameJson(base ?? null, value ?? null) || value === erasedText ? [] : [{ kind: 'setSetting', key, base: base ?? null, value: value ?? null }])
  const [was, is] = [new Map(then.regimes.map((regime) => [regime.id, regime])), new Map(now.regimes.map((regime) => [regime.id, regime]))]
  return [
    ...plainKeys.flatMap((key) => edit(key, now[key], then[key])),
    ...definitionKeys.flatMap((key) => edit(`definitions/${key}`, now.definitions[key], then.definitions[key])),
    ...[...new Set([...Object.keys(now.defaults), ...Object.keys(then.defaults)])].flatMap((key) => edit(`defaults/${key}`, valueOf(now.defaults, key), valueOf(then.defaults, key))),
    ...[...new Set([...is.keys(), ...was.keys()])].flatMap((id) => edit(`regime/${id}`, is.get(id), was.get(id))),
  ]
}

function valueOf(record: object, key: string): unknown {
  const found: unknown = Object.entries(record).find(([name]) => name === key)?.[1]
  return found
}
