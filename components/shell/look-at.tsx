'use client'
import { createContext, useContext, useRef, useState, type ReactNode } from 'react'
import { useMe } from '@/components/doc/use-me'
import { useStage } from '@/components/doc/use-stage'
import type { Phase } from '@/lib/protocol/commands'
import { useIsWriting } from './use-is-writing'
import { phaseEntries, screenPhase, type PhaseEntry, type ShownPhase } from './phase-list'

export type LookAt = {
  /** The phase whose screen is in the middle. */
  readonly shown: ShownPhase
  /** Where the room is; differs from `shown` while somebody looks back or ahead. */
  readonly room: ShownPhase
  readonly entries: readonly PhaseEntry[]
  readonly look: (phase: ShownPhase) => void
  readonly backToRoom: () => void
  /** For whoever moves the room: called with the act, its answer takes them along once it is done, unless they looked elsewhere meanwhile. */
  readonly goAlong: () => () => void
  /** Whether they have chosen a screen themselves on this page. */
  readonly hasLooked: () => boolean
}

const Context = createContext<LookAt | null>(null)

/** Which phase this screen shows. It follows the room, unless somebody looked elsewhere or is writing. */
export function LookAtProvider({ children }: { readonly children: ReactNode }) {
  const me = useMe()
  const { snapshot, ready } = useStage()
  const [chosen, setChosen] = useState<Phase | null>(null)
  // The screen on which they were writing when the room went: theirs until they leave it, open to others or not.
  const [stays, setStays] = useState<Phase | null>(null)
  const looks = useRef(0)
  const room = screenPhase(snapshot.phase)
  const [followed, setFollowed] = useState(room)
  const isWriting = useIsWriting()
  if (room !== followed) {
    // Whoever is in the middle of a word stays; the strip above the screen says that the room went on.
    if (chosen === null && isWriting()) {
      setChosen(followed)
      setStays(followed)
    }
    setFollowed(room)
  }
  const choose = (phase: Phase | null) => {
    looks.current += 1
    setChosen(phase)
    setStays(null)
  }
  const known = phaseEntries(snapshot, { role: me.role, submitted: me.submitted !== null })
  // Where the room is comes with the stage: until then nothing is said of it, and a press could not be told from following it.
  const entries = ready ? known : known.map((entry): PhaseEntry => ({ ...entry, state: 'later', open: false }))
  const shown = entries.find((entry) => entry.phase === chosen && (entry.open || entry.phase === stays))?.phase ?? room
  const value: LookAt = {
    shown,
    room,
    entries,
    look: (phase) => choose(phase === room ? null : phase),
    backToRoom: () => choose(null),
    goAlong: () => {
      const before = looks.current
      return () => { if (looks.current === before) setChosen(null) }
    },
    hasLooked: () => looks.current > 0,
  }
  return <Context value={value}>{children}</Context>
}

export function useLookAt(): LookAt {
  const value = useContext(Context)
  if (value === null) throw new Error('useLookAt stands outside LookAtProvider.')
  return value
}
