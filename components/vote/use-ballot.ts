'use client'
import { useEffect, useState } from 'react'
import { nanoid } from 'nanoid'
import { useCommand } from '@/components/doc/use-command'
import { useMe } from '@/components/doc/use-me'
import { useOwn } from '@/components/doc/use-own'
import { useSession } from '@/components/doc/session-context'
import { draftBallotEdit, readDraftBallot } from '@/lib/workshop/draft-ballot'
import type { BallotChoice, VoteState } from '@/lib/workshop/vote-types'
import { isEmpty, sameChoice } from './ballot-draft'
import { readBallotMemory, writeBallotMemory, type Attempt, type BallotMemory } from './ballot-memory'

const mostUndo = 200

export type Received = { readonly receipt: string; readonly at: number }
export type Ballot = {
  /** As it stands on the screen. */
  readonly choice: BallotChoice
  readonly change: (next: BallotChoice) => void
  readonly undo: () => void
  readonly canUndo: boolean
  /** What the server has; null without a ballot, or after it was taken back. */
  readonly received: Received | null
  /** What the received ballot says; null when another device cast it. */
  readonly counted: BallotChoice | null
  /** The screen says something else than what was received. */
  readonly changed: boolean
  readonly withdrawn: boolean
  readonly busy: 'cast' | 'abstain' | 'withdraw' | null
  readonly problem: { readonly offline: boolean; readonly message: string } | null
  readonly cast: () => void
  readonly abstain: () => void
  readonly withdraw: () => void
}

/** One person's ballot in an open vote: the draft and its undo, and what the server said it received. Mount it anew for another vote or person. */
export function useBallot(vote: VoteState, personId: string): Ballot {
  const me = useMe()
  const { snapshot: own, edit } = useOwn()
  const command = useCommand()
  const session = useSession()
  const place = { workshop: me.workshopId, vote: vote.id, person: personId }
  const travels = !vote.sheet.secret && personId === me.personId
  const [memory, setMemory] = useState<BallotMemory>(() => {
    const kept = readBallotMemory(place, vote.sheet)
    return { ...kept, draft: kept.draft ?? (travels ? readDraftBallot(own, vote) : null) }
  })
  const [past, setPast] = useState<readonly BallotChoice[]>([])
  const [busy, setBusy] = useState<Ballot['busy']>(null)
  const [problem, setProblem] = useState<Ballot['problem']>(null)

  // Another device may have cast since this page was opened.
  useEffect(() => void session.refreshMe(), [session, vote.id])

  const known = me.ballots.find((ballot) => ballot.vote === vote.id && ballot.personId === personId)
  const received = known === undefined ? memory.cast : known.withdrawn ? null : { receipt: known.receipt, at: known.at }
  // The receipt stays the same through replacements; the time tells which of them this device cast.
  const counted = received !== null && memory.cast?.at === received.at ? memory.cast.choice : null
  const choice = memory.draft ?? counted ?? {}

  const keep = (next: BallotMemory) => {
    setMemory(next)
    writeBallotMemory(place, next)
  }
  const draftTo = (next: BallotChoice) => {
    keep({ ...memory, draft: next })
    if (travels) edit(draftBallotEdit(vote.id, next))
  }

  const send = async (said: BallotChoice | null, act: 'cast' | 'abstain' | 'withdraw') => {
    const turn = (known?.turn ?? 0) + 1
    const attempt = attemptFor(memory.attempt, said, turn)
    keep({ ...memory, attempt })
    setBusy(act)
    const whose = { vote: vote.id, turn, key: attempt.key, ...(personId === me.personId ? {} : { for: personId }) }
    const sent = said === null ? await command('withdraw-ballot', whose) : await command('cast-ballot', { ...whose, ballot: said })
    setBusy(null)
    setProblem(sent.ok ? null : { offline: sent.id === 'offline', message: sent.message })
    if (!sent.ok) {
      if (sent.id !== 'offline') void session.refreshMe()
      return
    }
    const cast = said === null || !('receipt' in sent.reply) ? null : { choice: said, receipt: String(sent.reply.receipt), at: sent.reply.at }
    keep({ draft: said ?? choice, cast, attempt: null })
    if (cast !== null && personId === me.personId) edit({ kind: 'setMeta', key: receiptKey(vote.id), value: { receipt: cast.receipt, at: cast.at } })
  }

  return {
    choice,
    change: (next) => {
      if (sameChoice(next, choice)) return
      setPast([...past, choice].slice(-mostUndo))
      draftTo(next)
    },
    undo: () => {
      const before = past.at(-1)
      if (before === undefined) return
      setPast(past.slice(0, -1))
      draftTo(before)
    },
    canUndo: past.length > 0,
    received,
    counted,
    changed: received !== null && (counted === null ? memory.draft !== null && !isEmpty(memory.draft) : !sameChoice(counted, choice)),
    withdrawn: known?.withdrawn ?? false,
    busy,
    problem,
    cast: () => void send(choice, 'cast'),
    abstain: () => void send({}, 'abstain'),
    withdraw: () => void send(null, 'withdraw'),
  }
}

/** The receipt follows its owner to other devices; it says that a ballot was cast and nothing about what it says. */
export const receiptKey = (vote: string): string => `ballotReceipt/${vote}`

/** The same cast once more keeps its key, so that it counts once however often it arrives. */
function attemptFor(before: Attempt | null, choice: BallotChoice | null, turn: number): Attempt {
  const isSame = before !== null && before.turn === turn && (choice === null ? before.choice === null : before.choice !== null && sameChoice(before.choice, choice))
  return isSame ? before : { choice, turn, key: nanoid(16) }
}
