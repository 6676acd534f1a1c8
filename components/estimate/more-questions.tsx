'use client'
import { useMemo, useState } from 'react'
import type { Job, JobAnswer } from '@/components/model/jobs'
import { useAnswer } from '@/components/model/use-answer'
import { workshopOfView } from '@/components/model/use-results'
import { useServerClock } from '@/components/shell/use-server-clock'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import type { View } from '@/lib/model/workshop'
import { formMessages as say } from '@/lib/words/messages-form'
import { formatList } from '@/lib/words/numbers'
import type { OpenQuestion } from '@/lib/words/open-questions'
import { questionsFor } from '@/lib/words/question-list'
import { assembleWorkshop } from '@/lib/workshop/assemble'
import type { StageSnapshot } from '@/lib/workshop/types'
import { useAnswerForm } from './form-context'
import { topicOf } from './question-text'
import { Words } from './words'

/** At most this many invitations in one sitting, and none in the last two minutes unless somebody went deeper. */
const MOST = 3
const NEEDED_MS = 120_000
const pickOpen = (answer: JobAnswer) => (answer.kind === 'open' ? answer.result : null)

/** After Submit: a question left open that could change this person's list, one at a time, the largest loss first. Never a wall. */
export function MoreQuestions({ stage, view }: { readonly stage: StageSnapshot; readonly view: View }) {
  const { board, form, goTo, edit } = useAnswerForm()
  const now = useServerClock(stage.timerEndsAt !== null)
  const [declined, setDeclined] = useState<readonly string[]>([])
  const job = useMemo((): Job => ({ kind: 'open', workshop: workshopOfView(assembleWorkshop({ board, stage, own: view }), view.id), viewId: view.id }), [board, stage, view])
  const { result } = useAnswer(job, pickOpen, { subject: `open ${view.id}`, afterMs: 400 })
  const inTime = stage.timerEndsAt === null || form === 'full' || stage.timerEndsAt - now >= NEEDED_MS
  const invited = (result ?? []).find(({ key }) => !declined.includes(key))
  const question = questionsFor(board, 'full').find(({ key }) => key === invited?.key)
  if (!inTime || declined.length >= MOST || invited === undefined || question === undefined) return null
  const titleOf = (id: string) => board.cards.find((card) => card.id === id)?.title ?? id
  const answer = () => {
    if (form !== 'full' && !questionsFor(board, 'short').some(({ id }) => id === question.id)) edit({ kind: 'setMeta', key: 'form', value: 'full' })
    goTo(question.id)
  }
  return (
    <Note tone="pen" said className="mb-4">
      <InviteText invited={invited} topic={topicOf(question)} titleOf={titleOf} />
      <span className="mt-1.5 flex gap-2">
        <Button size="small" onClick={answer}>{say.inviteAnswer}</Button>
        <Button size="small" variant="text" onClick={() => setDeclined([...declined, invited.key])}>{say.inviteLater}</Button>
      </span>
    </Note>
  )
}

function InviteText({ invited, topic, titleOf }: { readonly invited: OpenQuestion; readonly topic: string; readonly titleOf: (id: string) => string }) {
  const enters = formatList(invited.enters.map(titleOf))
  const leaves = formatList(invited.leaves.map(titleOf))
  if (leaves === '') return <Words text={say.inviteOneAsk} values={{ question: topic, enters }} />
  if (enters === '') return <Words text={say.inviteLeaves} values={{ question: topic, leaves }} />
  return <Words text={say.invite} values={{ question: topic, enters, leaves }} />
}
