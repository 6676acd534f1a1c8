import type { Role } from '@/lib/protocol/commands'
import { frameMessages } from '@/lib/words/messages-frame'
import type { StageSnapshot } from '@/lib/workshop/types'

export type FrameRights = { readonly editable: boolean; /** Why the frame is fixed now; null while it can change, and for readers. */ readonly why: string | null }

type Stage = Pick<StageSnapshot, 'roundOpen' | 'counts' | 'sample'> & { readonly reveals: readonly unknown[] }

/** Facilitators write the frame until round 1 begins; then words would change what people were asked. The server refuses it too. */
export function frameRights(stage: Stage, role: Role): FrameRights {
  if (role !== 'facilitator') return { editable: false, why: null }
  if (stage.sample) return { editable: true, why: null }
  if (!stage.roundOpen && stage.reveals.length === 0) return { editable: true, why: null }
  const nobody = stage.reveals.length === 0 && stage.counts.submitted + stage.counts.abstained === 0
  return { editable: false, why: nobody ? frameMessages.fixedOpen : frameMessages.fixed }
}
