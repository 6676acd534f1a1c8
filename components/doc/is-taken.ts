import type { EditResult } from '@/lib/workshop/types'

/** The edit is on the document, or kept and on offer: the field it was typed in may let go of it. */
export function isTaken(result: EditResult): boolean {
  return result.ok || result.reason === 'kept'
}
