/**
 * What may stand at one place of a document: a record of keys, a text that several people type in, or one JSON value,
 * which `problem` judges (null: acceptable).
 */
export type Shape = { readonly kind: 'record' } | { readonly kind: 'text' } | { readonly kind: 'value'; readonly problem: (value: unknown) => string | null }

export const record: Shape = { kind: 'record' }
export const text: Shape = { kind: 'text' }

export function value(problem: (value: unknown) => string | null): Shape {
  return { kind: 'value', problem }
}

/** A value that must pass a test; the words say what would. */
export function valueThat(accepted: string, holds: (value: unknown) => boolean): Shape {
  return value((found) => (holds(found) ? null : `holds something else than ${accepted}`))
}

export function plainText(mostChars: number): Shape {
  return value((found) => {
    if (typeof found !== 'string') return 'holds something else than a text'
    return found.length > mostChars ? `has ${found.length} characters; at most ${mostChars} are accepted` : null
  })
}

export function isId(key: string | undefined): key is string {
  return key !== undefined && /^[A-Za-z0-9_-]{1,64}$/.test(key)
}
