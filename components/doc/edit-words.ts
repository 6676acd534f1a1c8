import type { Estimate } from '@/lib/model/workshop'
import { moreAboutCard } from '@/lib/words/messages-cards'
import { formatPercent, formatPercentRange } from '@/lib/words/numbers'
import { answerTarget } from '@/lib/workshop/answer-key'
import { groupViewId } from '@/lib/workshop/shared-views'
import type { BoardEdit, BoardSnapshot, CardText, EstimateField, OwnEdit } from '@/lib/workshop/types'
import type { CommitmentField } from '@/lib/workshop/vote-types'
import type { EditWords } from './document-kind'

// What a named edit is called where it is undone, offered back or listed.

const textNames: { readonly [F in CardText]: string } = { title: 'Title', summary: 'Summary', ask: 'Ask', category: 'Category', who: 'Who', byWhen: 'By when', seenBy: 'Seen by' }

const numberNames: { readonly [F in EstimateField]: string } = {
  cost: 'Slows the work',
  reductionIfScheming: 'Prevents if aims are hidden',
  reductionIfNotScheming: 'Prevents if not',
  legibility: moreAboutCard.legibility.label,
  verifiability: moreAboutCard.verifiability.label,
  robustness: moreAboutCard.robustness.label,
  evidence: moreAboutCard.evidence.label,
}

const commitmentNames: { readonly [F in CommitmentField]: string } = { owner: 'Who asks', target: 'Whom', date: 'By when' }

export function boardEditWords(board: BoardSnapshot, edit: BoardEdit): EditWords {
  const of = (card: string): string => `“${board.cards.find(({ id }) => id === card)?.title ?? 'a card'}”`
  switch (edit.kind) {
    case 'addCard':
      return { label: 'New card', text: edit.title }
    case 'setText':
      return { label: `${textNames[edit.field]} of ${of(edit.card)}`, text: edit.value }
    case 'setEstimate':
      return { label: `${numberNames[edit.field]}, ${of(edit.card)}`, text: estimateWords(edit.value) }
    case 'setSupport':
      return { label: `Support by ${edit.constituency}, ${of(edit.card)}`, text: estimateWords(edit.value) }
    case 'setOverlapGroup':
      return { label: `Group of ${of(edit.card)}`, text: edit.value ?? 'none' }
    case 'moveCard':
      return { label: `Place of ${of(edit.card)}`, text: edit.after === null ? 'at the top' : `after ${of(edit.after)}` }
    case 'archiveCard':
      return { label: edit.archived ? 'Archived' : 'Brought back', text: of(edit.card) }
    case 'mergeCards':
      return { label: `Merged ${of(edit.card)}`, text: `into ${of(edit.into)}` }
    case 'unmergeCards':
      return { label: `Taken apart: ${of(edit.card)}`, text: `from ${of(edit.into)}` }
    case 'addComment':
      return { label: `Comment on ${of(edit.card)}`, text: edit.text }
    case 'archiveComment':
      return { label: edit.archived ? 'Comment archived' : 'Comment brought back', text: board.comments.find(({ id }) => id === edit.comment)?.text ?? '' }
    case 'answerIn': {
      const { label, text } = ownEditWords(edit.edit)
      return { label: `${label}, ${sharedName(board, edit.view)}`, text }
    }
    case 'addProxy':
      return { label: 'New view', text: edit.name }
    case 'nameProxy':
      return { label: `Name of ${sharedName(board, edit.view)}`, text: edit.value }
    case 'archiveProxy':
      return { label: edit.archived ? 'View put away' : 'View brought back', text: sharedName(board, edit.view) }
    case 'setCommitment':
      return { label: `${commitmentNames[edit.field]}, ${of(edit.card)}`, text: edit.value }
    case 'addMinorityNote':
      return { label: 'Who could not sign', text: edit.text }
    case 'setMinorityNote':
      return { label: 'Who could not sign', text: edit.value }
    case 'archiveMinorityNote':
      return { label: edit.archived ? 'Note put away' : 'Note brought back', text: board.minorityNotes.find(({ id }) => id === edit.note)?.text ?? '' }
    case 'setSetting':
      return { label: settingName(edit.key), text: typeof edit.value === 'object' && edit.value !== null ? 'changed' : String(edit.value ?? 'none') }
  }
}

function sharedName(board: BoardSnapshot, view: string): string {
  return view === groupViewId ? 'the group view' : `the view “${board.proxyViews.find(({ id }) => id === view)?.name ?? ''}”`
}

export function ownEditWords(edit: OwnEdit): EditWords {
  switch (edit.kind) {
    case 'setAnswer':
      return { label: answerName(edit.key), text: edit.value === null ? 'taken back' : edit.value.state === 'answered' ? estimateWords(edit.value.estimate) : edit.value.state === 'open' ? 'I don’t know' : 'about right' }
    case 'setCounter':
      return { label: 'Decisions of ten', text: String(edit.value ?? 'taken back') }
    case 'setWhy':
      return { label: `Why: ${answerName(edit.key)}`, text: edit.value }
    case 'setMeta':
      return { label: edit.key.startsWith('draftBallot/') ? 'Draft ballot' : 'Place in the form', text: '' }
  }
}

function estimateWords(estimate: Estimate | null): string {
  if (estimate === null) return 'starting value'
  if (typeof estimate === 'number') return formatPercent(estimate)
  return `${formatPercent(estimate.mid)} (${formatPercentRange(estimate.low, estimate.high)})`
}

function settingName(key: string): string {
  const [group = '', ...rest] = key.split('/')
  const names: { readonly [group: string]: string } = { title: 'Title of the workshop', framing: 'Framing', askLimit: 'Most asks in a list', developer: 'Developer', until: 'Horizon', note: 'Note' }
  if (group === 'definitions') return `Definition: ${rest.join('/')}`
  if (group === 'defaults') return 'Starting value'
  return group === 'regime' ? 'Story of how decisions are made' : (names[group] ?? 'Setting')
}

const beliefNames = {
  pScheming: 'Hides its aims',
  pCatastropheIfScheming: 'Catastrophe if it hides its aims',
  pCatastropheIfNotScheming: 'Catastrophe if it does not',
  pCatastropheFromOthers: 'Catastrophe from others',
  delaySensitivity: 'Others if slower',
  overlap: 'Two measures against the same',
} as const

function answerName(key: string): string {
  const target = answerTarget(key)
  switch (target?.kind) {
    case 'belief':
      return beliefNames[target.belief]
    case 'weights':
      return 'How decisions are made'
    case 'regime':
      return target.field === 'budget' ? 'Slowdown they would accept' : 'Done in earnest'
    case 'card':
      return numberNames[target.field]
    case 'support':
      return `Support by ${target.constituency}`
    case undefined:
      return 'Answer'
  }
}
