import type { InputGroup } from '../disagreement/types'
import type { BeliefKey } from '../model/workshop'

/** A group of inputs as people know it: `label` heads a row, `inline` stands inside a sentence. */
export type QuestionWords = { readonly label: string; readonly inline: string }

export const questionWords: { readonly [G in InputGroup]: QuestionWords } = {
  scheming: { label: 'Could the AI be hiding its aims?', inline: 'whether the AI hides its aims' },
  severity: { label: 'How dangerous would this AI be?', inline: 'how dangerous this AI would be' },
  others: { label: 'How dangerous are others’ AIs?', inline: 'how dangerous others’ AIs are' },
  regimes: { label: 'How decisions get made', inline: 'how decisions get made' },
  budgets: { label: 'What slowdown they would accept', inline: 'what slowdown they would accept' },
  sincerity: { label: 'How much is done in earnest', inline: 'how much would be done in earnest' },
  costs: { label: 'What the asks cost', inline: 'what the asks cost' },
  effects: { label: 'What the asks prevent', inline: 'what the asks prevent' },
  feasibility: { label: 'How easily asks get agreed', inline: 'how easily the asks get agreed' },
}

/** One belief as it stands inside a sentence, and above its strip of intervals. */
export const beliefWords: { readonly [K in BeliefKey]: QuestionWords } = {
  pScheming: { label: 'The AI hides its aims', inline: 'the chance that the AI hides its aims' },
  pCatastropheIfScheming: { label: 'Catastrophe, if it hides its aims', inline: 'the chance of catastrophe if the AI hides its aims' },
  pCatastropheIfNotScheming: { label: 'Catastrophe, if it hides nothing', inline: 'the chance of catastrophe if the AI hides nothing' },
  pCatastropheFromOthers: { label: 'Catastrophe from someone else’s AI', inline: 'the chance of catastrophe from someone else’s AI' },
  delaySensitivity: { label: 'Others’ danger, if a tenth slower', inline: 'the rise of the others’ danger for a tenth slower' },
  overlap: { label: 'How far like measures overlap', inline: 'how far like measures overlap' },
}

export const beliefKeys = ['pScheming', 'pCatastropheIfScheming', 'pCatastropheIfNotScheming', 'pCatastropheFromOthers', 'delaySensitivity', 'overlap'] as const satisfies readonly BeliefKey[]
