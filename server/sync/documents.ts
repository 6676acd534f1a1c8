import type { Role } from '@/lib/protocol/commands'

/** Which of the four kinds of document a name means; `own` carries whose. */
export type DocumentKind = { readonly kind: 'board' } | { readonly kind: 'stage' } | { readonly kind: 'desk' } | { readonly kind: 'own'; readonly personId: string }

/** Reads `board`, `stage`, `desk` or `own/PERSON`; null when it is none of them. */
export function readDocumentName(name: string): DocumentKind | null {
  if (name === 'board' || name === 'stage' || name === 'desk') return { kind: name }
  const own = /^own\/([A-Za-z0-9_-]{1,64})$/.exec(name)
  const personId = own?.[1]
  return personId === undefined ? null : { kind: 'own', personId }
}

export function documentName(document: DocumentKind): string {
  return document.kind === 'own' ? `own/${document.personId}` : document.kind
}

/** Who asks: a person of the workshop, or the page on the wall, which gets the least whoever opened it. */
export type Reader = { readonly personId: string; readonly role: Role; readonly projector: boolean }

export function mayRead(reader: Reader, document: DocumentKind): boolean {
  // Neither holds anything sealed (sync.md, What is sealed).
  if (reader.projector) return document.kind === 'stage' || document.kind === 'board'
  if (document.kind === 'own') return document.personId === reader.personId
  if (document.kind === 'desk') return reader.role === 'facilitator'
  return true
}
