'use client'
import { useAnnounce } from '@/components/announce/use-announce'
import { useConnection } from '@/components/doc/use-connection'
import { useStage } from '@/components/doc/use-stage'
import { connectionMessages } from '@/lib/words/messages-room'
import { fill } from '@/lib/words/fill'
import { shellLabels as labels } from '@/lib/words/labels-shell'
import { connectionText } from './connection-text'
import { roomName } from './phase-list'

/** Announces where the room is and trouble with the connection, as they change. */
export function RoomNews() {
  const { phase, round } = useStage().snapshot
  const connection = useConnection()
  const troubled = connection.state !== 'saved' && connection.state !== 'saving' && connection.state !== 'connecting'
  useAnnounce(fill(labels.roomIsAtNow, { phase: roomName({ phase, round }) }), { on: 'change' })
  useAnnounce(troubled ? connectionText(connection) : connectionMessages.back, { on: 'change', trouble: troubled })
  return null
}
