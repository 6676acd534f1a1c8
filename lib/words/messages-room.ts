// What a seal, a reveal, a connection and an empty screen say (questions.md sections 4 and 6).

export const sealMessages = {
  sealedWord: 'Sealed.',
  sealed: 'No screen, the facilitator’s and the wall included, shows answers before the reveal. Whoever runs the server ({host}) could read its database.',
  sealedShort: 'Only you see this.',
  in: '{n} of {N} in',
  revealed: 'Open since {time}: {naming}. Later changes are a new round.',
  namingNamed: 'with names',
  namingPseudonymous: 'with nicknames',
  namingAggregate: 'as group figures',
  smallGroup: 'Too few answers ({n}) to show without showing who.',
} as const

export const shellMessages = {
  reopened: 'reopened',
} as const

export const connectionMessages = {
  saved: 'Saved',
  saving: 'Saving…',
  offlineOne: 'Offline: 1 change kept on this device. Go on, it’ll be sent.',
  offlineMany: 'Offline: {n} changes kept on this device. Go on, they’ll be sent.',
  offlineNone: 'Offline. Go on, changes are kept on this device.',
  back: 'Back. All saved.',
  notSaved: 'Not saved: the server can’t store right now. Keep this page open.',
  turnedAway: 'Not saved. {reason} This page goes on trying; keep it open.',
  refused: 'This change was refused: {reason}. Yours is below, copy it.',
} as const

/** A document at its limit, on the page and from the server. */
export const fullMessages = {
  board: 'The board is full (2 MB). Shorten long texts on it to make room.',
  own: 'Your answers are full (2 MB). Shorten your reasons to make room.',
} as const

export const emptyMessages = {
  board: 'No cards yet. Write one line (who does what, by when), paste a list, or take some from the library.',
  answers: '8 questions, about 6 minutes. Nothing is shared before the reveal.',
  room: 'Waiting for the reveal. {n} of {N} are in.',
  lists: 'Submit your answers and your list appears here.',
  onePerson: 'Disagreement needs two. Invite someone, or look at the sample.',
  observer: 'You see what is revealed. You don’t count and can’t vote.',
} as const

export const tourMessages = [
  'Six made-up people, {cards} possible asks. This is the board.',
  'Here is what the policy staffer believes. Change “{question}” and watch.',
  'The list changed: tap *why?* on one ask.',
  'All six: {shared} of {cards} asks on every list. The question that matters most is on top.',
  'Some differences change nothing. Now start your own.',
] as const

export const tourActs = {
  label: 'Tour of the sample',
  place: 'Tour, {at} of {of}',
  back: 'Back',
  skip: 'Skip the tour',
  next: 'Next',
  own: 'New workshop',
  stay: 'Stay here',
  again: 'Take the tour',
} as const
