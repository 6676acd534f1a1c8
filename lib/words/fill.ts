// Texts with {slots}. Slot names are checked by the compiler; a slot that is missing at run time is a bug and throws.
// Markup in a text: **strong** and *emphasis*, read before slots are filled, so that a card's title can hold an asterisk.

/** Names between braces in a text. */
export type SlotsOf<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | SlotsOf<Rest> : never
export type SlotValues<T extends string> = { readonly [Name in SlotsOf<T>]: string | number }

export type Segment = { readonly text: string; readonly style: 'plain' | 'strong' | 'emphasis' }

/** The text with its slots filled and its markup marks dropped. Throws when a slot has no value. */
export function fill<const T extends string>(text: T, ...[values]: SlotsOf<T> extends never ? [] : [SlotValues<T>]): string {
  return segmentsOf(text, values ?? {}).map((segment) => segment.text).join('')
}

/** The text as styled pieces, slots filled. Throws when a slot has no value. */
export function fillRich<const T extends string>(text: T, ...[values]: SlotsOf<T> extends never ? [] : [SlotValues<T>]): readonly Segment[] {
  return segmentsOf(text, values ?? {})
}

/** As `fillRich`, for callers whose slots the compiler checked already. Throws when a slot has no value. */
export function segmentsOf(text: string, values: { readonly [name: string]: string | number }): readonly Segment[] {
  const pieces = text.split(/(\*\*[^*]+\*\*|\*[^*]+\*)/).filter((piece) => piece !== '')
  return pieces.map((piece) => {
    if (piece.startsWith('**')) return { text: fillSlots(piece.slice(2, -2), values, text), style: 'strong' }
    if (piece.startsWith('*') && piece.length > 1) return { text: fillSlots(piece.slice(1, -1), values, text), style: 'emphasis' }
    return { text: fillSlots(piece, values, text), style: 'plain' }
  })
}

function fillSlots(piece: string, values: { readonly [name: string]: string | number }, whole: string): string {
  return piece.replace(/\{([^}]*)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) throw new Error(`The text "${whole}" has no value for its slot {${name}}.`)
    return String(value)
  })
}
