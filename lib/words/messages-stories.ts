// Q6, Q7/F3 and F4: how decisions get made, what slowdown is accepted, how much is done in earnest.

/** Names on screen by kind of story; neutral on purpose: none says good or bad. */
export const storyTexts = {
  sharedValues: {
    name: 'Same view, short of time',
    sentence: 'The people who decide see the dangers as *you* do and take every step they find worth its delay.',
    sentenceOfView: 'The people who decide see the dangers as *{view}* does and take every step they find worth its delay.',
    like: 'a team that wants the bug fixed as much as you do, with the launch on Friday',
    short: 'same view',
  },
  negotiation: {
    name: 'A deal with a ceiling',
    sentence: 'People it cannot do without, or partners, get measures up to an agreed cost, and choose those that do most.',
    like: 'a fixed sum for the kitchen: you choose what to spend it on',
    short: 'deal',
  },
  employees: {
    name: 'Answering the staff',
    sentence: 'Leaders answer staff concerns; what is easy to explain and popular with staff comes first.',
    like: 'after a staff survey, the three things most people named',
    short: 'staff',
  },
  assessors: {
    name: 'Passing a review',
    sentence: 'An outside reviewer has to be satisfied; what is easy to check and to document comes first.',
    like: 'getting ready for a kitchen inspection',
    short: 'review',
  },
  public: {
    name: 'Answering the public',
    sentence: 'Leaders answer public concerns; what is easy to explain and popular with the public comes first.',
    like: 'after a week of headlines, the three things most people named',
    short: 'public',
  },
  regulators: {
    name: 'Answering an authority',
    sentence: 'An authority has to be satisfied; what is easy to check and what it asks for comes first.',
    like: 'getting ready for a visit by the building inspector',
    short: 'authority',
  },
  mandate: {
    name: 'Rules set in advance',
    sentence: 'A law names measures beforehand; each is kept, softened or dropped on its way and may be dated when it applies.',
    like: 'a building code that lists what each house must have',
    short: 'law',
  },
  riskCap: {
    name: 'Staying under a line',
    sentence: 'An assessor’s figure has to be below an agreed limit; the least costly way there is taken.',
    like: 'a lorry and the weight limit of a bridge',
    short: 'line',
  },
} as const

export const decisionMessages = {
  short: 'Ten decisions: how are they made?',
  topic: 'How decisions get made',
  question: 'Think of ten decisions {developer} will face until {date}: *do we put in this safety measure?* How many are settled like this?',
  left: '{left} of 10 left',
  tooMany: '{over} more than 10. Take some back, or we scale to 10.',
  like: 'Like {like}.',
  back: 'Of ten: {parts}.',
  part: '**{n}** by “{story}”',
  scaled: 'You placed {placed}; we scale to 10.',
  noneFits: 'None of these fits',
  noneFitsNote: 'What happens instead? The facilitator reads this after the reveal.',
  misread: ['How will it really be? Not how it should be.', 'One developer can do all six, on different days.'],
  take: 'One fewer: {story}',
  add: 'One more: {story}',
} as const

export const budgetMessages = {
  short: 'What slowdown would they accept?',
  topic: 'What slowdown they accept',
  topicOf: 'What slowdown: “{story}”',
  question: 'In “{story}”: what slowdown would they accept, for all measures together?',
  unit: '% of speed; beside it the weeks of progress lost in a year',
  beside: '{weeks} a year',
  back: 'They’d give up about **{weeks}** of each year’s progress, {range}, then stop.',
  backExact: 'They’d give up about **{weeks}** of each year’s progress, then stop.',
  backNone: 'They’d give up **nothing** of each year’s progress.',
  misread: ['All measures together.', 'What *they* would accept, not what you’d want.', 'Speed of work; money counts only where it slows.'],
  numbers: 'Answer in numbers',
  buttons: 'Back to the buttons',
} as const

export const budgetButtonTexts = {
  nothing: 'Nothing',
  days: 'Days',
  week: 'A week',
  twoWeeks: 'Two weeks',
  month: 'A month',
  quarter: 'A quarter',
} as const

export const sincerityMessages = {
  short: 'How much is done in earnest?',
  topic: 'Done in earnest: “{story}”',
  question: 'In “{story}”: **Of ten measures agreed in this way, how many would be carried out in earnest (the rest just enough to count as done)?**',
  unit: 'of ten',
  anchors: { '0': 'only what is checked', '5': 'half', '10': 'as if they had wanted it' },
  back: 'With the cards’ figures for work done only to count, you’d still expect **{effect}** of the full effect.',
  other: 'Answer by the effect instead',
  first: 'Answer by the number of measures instead',
  effectQuestion: 'In “{story}”: if they agreed only under pressure, how much of the effect would you still expect?',
  tooLow: 'The cards say {left} is left even when done only to count. Enter at least that, or lower the cards.',
} as const
