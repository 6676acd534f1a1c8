import { keyMessages } from '@/lib/words/messages-board'

export type BoardAct = keyof typeof keyMessages.keys

/** One key an act; `onCard` acts on the card that has the focus. */
export const boardKeys: readonly { readonly key: string; readonly act: BoardAct; readonly onCard: boolean }[] = [
  { key: '?', act: 'help', onCard: false },
  { key: 'a', act: 'add', onCard: false },
  { key: '/', act: 'filter', onCard: false },
  { key: 'u', act: 'undo', onCard: false },
  { key: 'j', act: 'next', onCard: false },
  { key: 'k', act: 'previous', onCard: false },
  { key: 'e', act: 'edit', onCard: true },
  { key: 'c', act: 'comment', onCard: true },
  { key: '[', act: 'up', onCard: true },
  { key: ']', act: 'down', onCard: true },
  { key: 'm', act: 'merge', onCard: true },
  { key: 'x', act: 'archive', onCard: true },
]

type Pressed = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean; readonly repeat: boolean }

/** The act of a key press; null with Control, Alt or Command, and for a key held down unless it walks along the cards. */
export function actOfKey({ key, ctrlKey, metaKey, altKey, repeat }: Pressed): BoardAct | null {
  if (ctrlKey || metaKey || altKey) return null
  const act = boardKeys.find((entry) => entry.key === key.toLowerCase())?.act ?? null
  return repeat && act !== 'next' && act !== 'previous' ? null : act
}
