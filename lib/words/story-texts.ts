// The stories of how decisions get made as participants read them: neutral names, a sentence, an everyday likeness (questions.md, Q6).
import type { Regime } from '../model/workshop'
import { storyTexts } from './messages-stories'

type StoryKind = keyof typeof storyTexts
export type StoryText = { readonly id: string; readonly name: string; readonly expertName: string; readonly sentence: string; readonly like: string }

/**
 * What a regime is called on screen. The workshop's own `plainName` and `story` win over the default of its kind;
 * `chooserName` is the name of the view in whose place the developer chooses, where the regime has one.
 */
export function storyText(regime: Regime, chooserName: string | null = null): StoryText {
  const texts = storyTexts[storyKind(regime)]
  const ofView = regime.kind === 'sharedValues' && regime.chooserView !== undefined && chooserName !== null
  const standard = ofView ? storyTexts.sharedValues.sentenceOfView.replace('{view}', chooserName) : texts.sentence
  return { id: regime.id, name: regime.plainName ?? texts.name, expertName: regime.name, sentence: ofView ? standard : (regime.story ?? standard), like: texts.like }
}

function storyKind(regime: Regime): StoryKind {
  if (regime.kind !== 'pressure') return regime.kind
  const { constituency } = regime
  return constituency === 'assessors' || constituency === 'public' || constituency === 'regulators' ? constituency : 'employees'
}
