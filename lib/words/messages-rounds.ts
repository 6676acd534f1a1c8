// What screens say about rounds, views that are edited together, people without a device, and the talk (questions.md sections 1 and 4).

export const spotlightMessages = {
  now: 'The room talks about',
  start: 'Spotlight for all',
  stop: 'End the spotlight',
  elsewhere: 'The room talks about **{question}**.',
  goThere: 'Go there',
  note: 'Note what was said',
  noteLabel: 'What was said about {question}',
  noteHint: 'Everyone in the room reads it, and it goes into the report.',
  keep: 'Keep the note',
  said: 'Said:',
} as const

export const movementMessages = {
  title: 'How round {round} moved from round {before}',
  titleNobody: 'Nobody moved from round {before} to round {round}',
  counts: '{closer} moved closer, {away} away, {stayed} stayed.',
  reasons: 'Reasons: {reasons}.',
  newArgument: '{n} new argument',
  newArguments: '{n} new arguments',
  misread: '{n} had misread',
  deferring: '{n} deferred',
  twin: 'Closer or away: from the middle of what the others said in the round before.',
} as const

export const whyMessages = {
  title: 'Why, in people’s own words',
  twinNamed: 'One line each, as written beside the answer.',
  twinShuffled: 'In random order, without whose they are.',
} as const

export const poolMessages = {
  title: 'The middle of your answers',
  twin: 'And where about two thirds of the best guesses lie.',
  range: '{low} to {high}',
} as const

export const sharedViewMessages = {
  title: 'Views we make together',
  twin: 'Everyone edits them, everyone sees what follows. They count in no share, middle or distance.',
  group: 'The group',
  groupTwin: 'What would we say if we had to answer as one?',
  open: 'Open',
  add: 'Add the view of somebody who is not here',
  nameLabel: 'Whose view?',
  namePlaceholder: 'As the developer’s leadership',
  addIt: 'Add',
  none: 'Nothing answered yet',
  answered: '{n} of {m} answered',
  asks: 'Waiting for the yes of {people}: it bears their name.',
  refused: '{people} said no to this name. Rename it to show it.',
  askTitle: 'May a view be called “{name}”?',
  askText: 'It bears your name. It is shown only if you say yes; the others see your answer.',
  yes: 'Yes',
  no: 'No',
  back: 'Back to the room',
  rename: 'Rename',
  putAway: 'Put away',
  overview: 'All questions',
  list: 'What follows from it:',
  empty: 'Answer a question and the list appears here.',
  computing: 'Working out the list…',
  nobodyElse: 'Nobody else is at this view.',
  here: '{people} {verb} here too.',
} as const

export const enteredMessages = {
  add: 'Add somebody without a device',
  addTitle: 'Somebody without a device',
  addText: 'You enter what they say. Everyone sees that it was entered for them.',
  name: 'Their name',
  stakeholder: 'Stakeholder group',
  addIt: 'Add',
  who: 'Answering for',
  me: 'myself',
  heading: 'Answers of {name}',
  sealed: 'Entered by you for {name}. The draft lies with your own answers; nobody else sees it before the reveal.',
  submit: 'Submit for {name}',
  abstain: '{name} abstains',
  abstained: '{name} abstains in this round.',
  submitted: 'Submitted {time}, receipt {receipt}. It can be changed until the round closes.',
} as const

export const tickWords = { thinking: 'thinking', submitted: 'submitted', abstains: 'abstains', voted: 'ballot in', notVoted: 'still voting' } as const
