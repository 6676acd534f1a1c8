'use client'
import { useStage } from '@/components/doc/use-stage'
import { fill } from '@/lib/words/fill'
import { practiceMessages, practiceQuestions } from '@/lib/words/messages-practice'
import { WallSay } from './wall-say'

/** The practice question, then how many ranges held the answer; never whose. */
export function WallPractice() {
  const { practice } = useStage().snapshot
  const question = practiceQuestions.find(({ id }) => practice.at(-1)?.question === id) ?? practiceQuestions[0]
  const count = practice.find(({ question: of }) => of === question.id)
  return (
    <WallSay title={question.text} over={practiceMessages.invite}>
      {count !== undefined && (
        <>
          <div role="img" aria-label={`${count.inside} of ${count.of}`} className="mb-[0.8em] flex flex-wrap gap-[0.35em]">
            {Array.from({ length: count.of }, (_, at) => <span key={at} className={at < count.inside ? 'size-[1.6em] rounded-full bg-print' : 'size-[1.6em] rounded-full border-2 border-edge'} />)}
          </div>
          <p className="serif max-w-[36em] text-[1.3em] leading-[1.35]">{fill(practiceMessages.room, { n: count.inside, N: count.of })}</p>
        </>
      )}
    </WallSay>
  )
}
