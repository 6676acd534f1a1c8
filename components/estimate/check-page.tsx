'use client'
import { fill } from '@/lib/words/fill'
import { checkFigures } from '@/lib/words/check-page'
import { formMessages as say } from '@/lib/words/messages-form'
import { formatList, formatOfHundred } from '@/lib/words/numbers'
import type { Question } from '@/lib/words/question-list'
import { storyText } from '@/lib/words/story-texts'
import { Button } from '@/components/ui/button'
import { AnswersOverview } from './answers-overview'
import { useAnswerForm } from './form-context'
import { topicOf } from './question-text'
import { StepHeading } from './step-heading'
import { Words } from './words'

/** All answers together in two sentences, before they are submitted. */
export function CheckPage({ questions, moved }: { readonly questions: readonly Question[]; readonly moved: boolean }) {
  const { own, board, developer, goTo } = useAnswerForm()
  const figures = checkFigures(own, board.settings)
  const names = figures.topStories.flatMap((id) => board.settings.regimes.filter((regime) => regime.id === id).map((regime) => `“${storyText(regime).name}”`))
  const chances = questions.filter((question) => question.kind === 'chance' || question.kind === 'stories')
  return (
    <div>
      <StepHeading name="check" moved={moved}>{say.checkTitle}</StepHeading>
      <p className="serif mt-3 max-w-[64ch] text-[17px] leading-[26px]">
        {figures.stated === 0 ? say.checkNothing : <Words text={say.checkOurs} values={{ ours: formatOfHundred(figures.ours), others: formatOfHundred(figures.others), developer }} />}{' '}
        {names.length > 0 && fill(say.checkStories, { stories: formatList(names) })}
      </p>
      {figures.stated > 0 && figures.stated < 4 && <p className="twin mt-1">{say.checkOursAssumed}</p>}
      <div className="mt-3 flex flex-wrap gap-2 max-sm:hidden">
        {chances.map((question) => <Button key={question.id} size="small" onClick={() => goTo(question.id)}>{fill(say.changeOne, { topic: topicOf(question) })}</Button>)}
      </div>
      <div className="mt-5 sm:hidden"><AnswersOverview questions={questions} current={null} /></div>
    </div>
  )
}
