// Q8, F5 and the taps of the board (questions.md sections 2 and 3).

export const tapLabels = {
  none: { word: 'None', cost: 'no delay' },
  tiny: { word: 'Tiny', cost: 'a day a year' },
  small: { word: 'Small', cost: 'half a week' },
  medium: { word: 'Medium', cost: 'a week and a half' },
  large: { word: 'Large', cost: 'five weeks' },
  veryLarge: { word: 'Very large', cost: 'four months' },
} as const

export const cardCheckMessages = {
  short: 'Your three cards: are these about right?',
  topic: 'Three cards',
  question: 'The group put *{card}* at: slows {cost}; prevents {scheming} of 100 if the AI hides its aims, {notScheming} if not. You’d say:',
  cost: 'How much it slows the work',
  reductionIfScheming: 'Of 100 catastrophes if the AI hides its aims, it prevents',
  reductionIfNotScheming: 'Of 100 catastrophes if it does not, it prevents',
  group: 'the group: {value}',
  yours: 'you: {value}',
  allRight: 'About right, all three',
  answers: { muchLess: 'much less', less: 'less', right: 'about right', more: 'more', muchMore: 'much more', unknown: 'don’t know' },
  none: 'The board has no cards yet, so there is nothing to look at here.',
  place: 'Card {k} of {n}',
  prevented: '{n} of 100',
  assumed: 'assumed',
} as const

export const moreAboutCard = {
  title: 'More about this card',
  grades: { hardly: 'hardly', little: 'little', partly: 'partly', mostly: 'mostly', fully: 'fully' },
  legibility: { label: 'Easy to explain', question: 'would an outsider get it in one sentence?' },
  verifiability: { label: 'Can be checked', question: 'could an outsider tell whether it was done?' },
  support: { label: 'Who would welcome it', question: 'staff · outside reviewers · authorities · public' },
  robustness: { label: 'Holds up', question: 'done only to count as done, how much of the effect is left?' },
  overlapGroup: { label: 'Guards against the same as', question: '{cards}' },
  evidence: { label: 'What it would teach us', question: 'would the result tell us if the AI hides its aims?' },
  constituencies: { employees: 'staff', assessors: 'outside reviewers', regulators: 'authorities', public: 'public' },
  assumed: 'assumed',
} as const
