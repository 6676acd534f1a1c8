// A question's texts with the workshop's own words filled in.
import { fill, fillRich, type Segment } from '@/lib/words/fill'
import { beliefMessages } from '@/lib/words/messages-beliefs'
import { cardCheckMessages } from '@/lib/words/messages-cards'
import { delayMessages, overlapMessages } from '@/lib/words/messages-delay'
import { formMessages } from '@/lib/words/messages-form'
import { budgetMessages, decisionMessages, sincerityMessages } from '@/lib/words/messages-stories'
import { formatPercent } from '@/lib/words/numbers'
import { bestGuess, type ChanceKey, type Question } from '@/lib/words/question-list'
import { storyText } from '@/lib/words/story-texts'
import type { OwnSnapshot, Settings } from '@/lib/workshop/types'
import type { DefinitionKey } from '@/components/frame/definition-texts'

export type Names = { readonly developer: string; readonly date: string }

export type QuestionText = {
  readonly title: readonly Segment[]
  /** Stands under the title, beside the field: never behind a link. */
  readonly definition: readonly Segment[]
  readonly higher: string | null
  readonly lower: string | null
  readonly misread: readonly (readonly Segment[])[]
  /** Definitions of the workshop this question leans on. */
  readonly leansOn: readonly DefinitionKey[]
}

const bare = { definition: [], higher: null, lower: null, misread: [], leansOn: [] } as const

/** A short name for lists and buttons. */
export function topicOf(question: Question): string {
  switch (question.kind) {
    case 'chance':
      return beliefMessages[question.id].topic
    case 'delay':
      return delayMessages.topic
    case 'overlap':
      return overlapMessages.topic
    case 'stories':
      return decisionMessages.topic
    case 'budget':
      return question.regime.kind === 'negotiation' ? budgetMessages.topic : fill(budgetMessages.topicOf, { story: storyText(question.regime).name })
    case 'sincerity':
      return fill(sincerityMessages.topic, { story: storyText(question.regime).name })
    case 'cards':
      return cardCheckMessages.topic
    case 'anyCard':
      return formMessages.anyCard
  }
}

export function questionText(question: Question, context: { readonly names: Names; readonly own: OwnSnapshot; readonly settings: Settings }): QuestionText {
  const { names, own, settings } = context
  const { developer } = names
  switch (question.kind) {
    case 'chance':
      return chanceText(question.id, names)
    case 'delay': {
      const q = bestGuess(own, settings, 'pCatastropheFromOthers')
      const title = fillRich(q.stated ? delayMessages.question : delayMessages.questionOpen, { q: formatPercent(q.value), developer })
      return { ...bare, title, definition: fillRich(delayMessages.why) }
    }
    case 'overlap':
      return { ...bare, title: fillRich(overlapMessages.question) }
    case 'stories':
      return { ...bare, title: fillRich(decisionMessages.question, names), misread: decisionMessages.misread.map((text) => fillRich(text)) }
    case 'budget': {
      const story = storyText(question.regime)
      return { ...bare, title: fillRich(budgetMessages.question, { story: story.name }), definition: fillRich('{sentence}', { sentence: story.sentence }), misread: budgetMessages.misread.map((text) => fillRich(text)) }
    }
    case 'sincerity': {
      const story = storyText(question.regime)
      return { ...bare, title: fillRich(sincerityMessages.question, { story: story.name }), definition: fillRich('{sentence}', { sentence: story.sentence }) }
    }
    case 'cards':
      return { ...bare, title: fillRich(cardCheckMessages.short) }
    case 'anyCard':
      return { ...bare, title: fillRich(formMessages.anyCardTitle), definition: fillRich(formMessages.anyCardLead) }
  }
}

const leaning: { readonly [K in ChanceKey]: readonly DefinitionKey[] } = {
  pScheming: ['ai', 'asThingsAre'],
  pCatastropheIfScheming: ['catastrophe', 'whose'],
  pCatastropheIfNotScheming: ['catastrophe', 'whose'],
  pCatastropheFromOthers: ['catastrophe', 'whose'],
}

function chanceText(id: ChanceKey, { developer, date }: Names): QuestionText {
  const capital = developer.charAt(0).toUpperCase() + developer.slice(1)
  const shared = { higher: beliefMessages[id].higher, lower: beliefMessages[id].lower, leansOn: leaning[id] }
  switch (id) {
    case 'pScheming': {
      const texts = beliefMessages.pScheming
      return { ...shared, title: fillRich(texts.question, { developer }), definition: fillRich(texts.definition, { date }), misread: [fillRich(texts.misread[0], { date }), fillRich(texts.misread[1])] }
    }
    case 'pCatastropheIfScheming': {
      const texts = beliefMessages.pCatastropheIfScheming
      return { ...shared, title: fillRich(texts.question, { date }), definition: fillRich(texts.definition), misread: [] }
    }
    case 'pCatastropheIfNotScheming': {
      const texts = beliefMessages.pCatastropheIfNotScheming
      return { ...shared, title: fillRich(texts.question, { date }), definition: fillRich(texts.definition), misread: [] }
    }
    case 'pCatastropheFromOthers': {
      const texts = beliefMessages.pCatastropheFromOthers
      return { ...shared, title: fillRich(texts.question, { date, developer }), definition: fillRich(texts.definition), misread: [fillRich(texts.misread[0], { Developer: capital }), fillRich(texts.misread[1])] }
    }
  }
}
