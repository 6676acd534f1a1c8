'use client'
import type { Me } from '@/lib/protocol/commands'
import { useOfSession } from './session-context'

/** Who one is in this workshop. The wall is nobody: there it is a bug to ask. */
export function useMe(): Me {
  const me = useOfSession((session) => session.me)
  if (me === null) throw new Error('The wall is nobody in particular.')
  return me
}
