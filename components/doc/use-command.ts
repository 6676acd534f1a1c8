'use client'
import { useCallback } from 'react'
import type { CommandArgs, CommandReply, WorkshopCommand } from '@/lib/protocol/commands'
import { sendCommand } from './api'
import type { ApiAnswer } from './ask-server'
import { useSession } from './session-context'

/** Sends a command of this workshop. Who one is here is read anew after each, since most change something about it. */
export function useCommand(): <C extends WorkshopCommand>(name: C, args: CommandArgs<C>) => Promise<ApiAnswer<CommandReply<C>>> {
  const session = useSession()
  return useCallback(
    async (name, args) => {
      const workshopId = session.workshopId
      const answer = await sendCommand(workshopId, name, args)
      if (!answer.ok) {
        // Another device of the same person voted: what is known of the ballot is old.
        if (answer.id === 'ballot-older') await session.refreshMe()
        return answer
      }
      if (name === 'leave' || (name === 'erase-person' && 'personId' in args && args.personId === session.me?.personId)) await session.clearDevice()
      else await session.refreshMe()
      return answer
    },
    [session],
  )
}
