import type { Drop, Plan, ScriptStep } from '../protocol/lead-commands'

// The facilitator's script (questions.md section 5): what to say, what the wall shows, what to leave out when it is late.

export type StepWords = {
  readonly name: string
  readonly say: string
  readonly wall: string
  /** What to do, where saying is not enough. */
  readonly act?: string
}

export const stepWords: { readonly [S in ScriptStep]: StepWords } = {
  join: { name: 'Join', say: 'Scan, pick a name, no account. No phone with you? I can enter for you.', wall: 'Code, QR and who is here', act: 'Open the wall from the menu. Bring in people without a device yourself.' },
  practice: { name: 'Practice', say: 'Give a range so wide that you’d be surprised one time in five.', wall: 'The question, then how many ranges hold the answer', act: 'One question can’t test a person; nothing is stored.' },
  frame: { name: 'Frame', say: '‘As things are’ means: none of these asks. Does anyone read a word differently?', wall: 'The four definitions and the stories', act: 'Read them aloud. They are fixed once the answers begin.' },
  board: { name: 'Board and taps', say: 'Read, tap, next. If we differ we mark it; we don’t settle it now.', wall: 'One card', act: 'About {cards} cards, thirty seconds each.' },
  answers: { name: 'Sealed answers', say: 'Your own view, not your employer’s. “I don’t know” is a proper answer. My screen shows ticks, no answers.', wall: 'How many are in' },
  break: { name: 'Break', say: 'Ten minutes. Whoever is not done may finish meanwhile.', wall: 'The time' },
  reveal: { name: 'Reveal', say: 'One silent minute: what surprises you?', wall: 'The agreement in one sentence', act: 'Reveal when the last are in. It cannot be taken back.' },
  talk: { name: 'Talk', say: 'Who is at the low end: what do you know that we don’t? Now the high end. What could we look up?', wall: 'The question in the spotlight, with its ranges', act: 'About {cruxes} questions, the first first. Then: “On this one you differ and it moves nothing: we leave it.” Note what was said.' },
  round2: { name: 'Round 2', say: 'Only the questions we talked about. Staying put is fine; say why you moved.', wall: 'How many are in', act: 'Reveal round 2 when they are.' },
  lists: { name: 'Lists', say: 'Tap “why?” on one ask that looks wrong. Is the model missing something?', wall: 'Each looks at their own screen' },
  vote: { name: 'Vote', say: 'The rule is on the wall and won’t change. Vote as you would sign.', wall: 'How many ballots are in, and the time', act: 'Choose the asks and the rule, open the vote, close it when the last are in.' },
  result: { name: 'Result', say: 'Who could not sign this? We write that down.', wall: 'Asks on nearly every list, and on some' },
  commitments: { name: 'Who asks whom by when', say: 'One name, one date, per ask.', wall: 'The asks, with name and date' },
  seal: { name: 'Seal, report', say: 'This number on the report proves what we saw today.', wall: 'The number of what was sealed' },
}

/** Cards to tap and questions to talk about that fit each plan. */
export const planCounts: { readonly [P in Plan]: { readonly cards: number; readonly cruxes: number } } = {
  60: { cards: 10, cruxes: 2 },
  90: { cards: 12, cruxes: 3 },
  150: { cards: 16, cruxes: 5 },
}

export const dropWords: { readonly [D in Drop]: { readonly name: string; readonly means: string } } = {
  secondPractice: { name: 'The second practice question', means: 'One is enough to learn the field.' },
  otherRules: { name: 'Other voting rules', means: 'The deciding rule stays; the others can be looked at later.' },
  cardQuestions: { name: 'The three cards in the form', means: 'The board’s figures stand for everyone.' },
  round2: { name: 'Round 2', means: 'The result says: one round only.' },
  lists: { name: 'Time for the lists', means: 'Everyone has theirs on screen; send the link.' },
}

export const deskMessages = {
  title: 'Desk',
  open: 'Desk',
  close: 'Close the desk',
  choose: 'How long do you have?',
  chooseText: 'You get what to say, what the wall shows, and what to leave out when it is late.',
  plan: '{minutes} minutes',
  planNow: '{minutes} min plan',
  noPlan: 'Lead without a script',
  otherPlan: 'Another length',
  notBegun: 'The clock starts with the first step.',
  place: 'Step {at} of {of}',
  course: '{elapsed} of {total} min',
  onTime: 'on time',
  early: '{n} min early',
  late: '{n} min late',
  ends: 'ends about {time}',
  say: 'Say',
  wall: 'On the wall',
  minutes: '{n} min',
  over: '{n} min over',
  addMinute: '+1 minute',
  begin: 'Begin: {step}',
  next: 'Next: {step}',
  back: 'Back',
  last: 'Last step',
  lateTitle: '{n} min late. Leave out:',
  saves: 'saves {n} min',
  savesLess: 'saves less than a minute',
  drop: 'Leave out',
  dropped: 'Left out',
  takeUp: 'Take up again',
  nothingToDrop: '{n} min late, and nothing is left to leave out. Shorten the talk.',
  oneCrux: 'Ten minutes behind: talk about one question, and vote by approval.',
  never: 'Never leave out: definitions, sealed answers before the talk, one question talked about, who asks whom.',
  people: 'In the room',
  in: '{n} of {N} in',
  ballots: '{n} of {N} ballots in',
  stillOne: 'One person is still thinking.',
  still: '{n} people are still thinking.',
  nudge: 'Ask them gently',
  nudged: 'Asked at {time}. Only they see the line.',
  tools: 'At hand',
  spotlight: 'Spotlight',
  spotlightOn: 'Spotlight on',
  spotlightOff: 'End the spotlight',
  note: 'Note what was said',
  noteOn: 'Note on which question?',
  bySettling: 'Another’s list costs {now}. If settled:',
  otherQuestions: 'The other questions',
  lockBoard: 'Lock board',
  unlockBoard: 'Unlock board',
  lockDoor: 'Lock door',
  unlockDoor: 'Unlock door',
  wallOpen: 'Open the wall',
  whole: 'The whole script',
  stuck: 'If it gets stuck',
  tips: [
    'One person dominates: “Thirty seconds of writing first.”',
    'Somebody refuses numbers: “Choose ‘I don’t know’ and tell us the reason; it is kept and read out as a reason.”',
  ],
} as const

export const nudgeMessages = {
  answers: 'Take the minute you need: the room waits for the last answers. “I don’t know” is an answer, and so is abstaining.',
  vote: 'Take the minute you need: the room waits for the last ballots. Abstaining counts as taking part.',
  private: 'Nobody sees that you are asked.',
  close: 'Close',
} as const

export const oneRoundOnly = 'One round only'
