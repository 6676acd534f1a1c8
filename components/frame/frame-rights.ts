import type { Phase, Role } from '@/lib/protocol/commands'

export type FrameRights = { readonly editable: boolean; /** Why the frame is fixed now; null while it can change, and for readers. */ readonly why: string | null }

/** Facilitators write the frame until round 1 begins; then words would change what people were asked. */
export function frameRights(stage: { readonly phase: Phase; readonly reveals: readonly unknown[]; readonly sample: boolean }, role: Role): FrameRights {
  if (role !== 'facilitator') return { editable: false, why: null }
  if (stage.sample) return { editable: true, why: null }
  const before = stage.phase === 'lobby' || stage.phase === 'frame' || stage.phase === 'board'
  if (before && stage.reveals.length === 0) return { editable: true, why: null }
  return { editable: false, why: 'Fixed with round 1: other words now would change what people were asked.' }
}
