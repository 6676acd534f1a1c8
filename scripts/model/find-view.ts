import type { View, Workshop } from '../../lib/model/workshop'

type FoundView = { readonly ok: true; readonly view: View } | { readonly ok: false; readonly message: string }

/** The view with that id, or what would be accepted. */
export function findView({ views }: Workshop, id: string): FoundView {
  const view = views.find((candidate) => candidate.id === id)
  if (view !== undefined) return { ok: true, view }
  const known = views.map((candidate) => candidate.id).join(', ')
  return { ok: false, message: `views: no view has the id '${id}'; accepted: ${known === '' ? 'none, the file has no views' : known}` }
}
