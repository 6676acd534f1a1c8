// Q1 to Q4: the four chances (questions.md section 2).

/** Everything a screen needs to ask for one chance. Slots are filled from the workshop's definitions. */
export const beliefMessages = {
  pScheming: {
    short: 'Could the AI be hiding its aims?',
    topic: 'Hides its aims',
    question: 'How likely is it that {developer}’s AI hides its real aims?',
    definition:
      '*Hiding its aims* (experts say *scheming*): it behaves as if it shared its makers’ goals in order to get the chance to follow other ones. Ordinary mistakes, and saying false things without a plan, do not count. At any time until {date}, as things are.',
    higher: 'training rewards looking good; tests can be noticed',
    lower: 'today’s systems show no lasting aims; it would be caught early',
    misread: ['The most capable AI until {date}, not today’s.', 'Harm comes next. Here only: does it hide its aims?'],
  },
  pCatastropheIfScheming: {
    short: 'If it is: catastrophe?',
    topic: 'Catastrophe if it hides its aims',
    question: 'Suppose it does hide its aims, and nobody has noticed yet. How likely is it that it causes a catastrophe until {date}?',
    definition: 'Don’t multiply with your last answer, the tool does.',
    higher: 'wide access, acts fast',
    lower: 'too limited, caught in time, waits longer than this period',
    misread: [],
  },
  pCatastropheIfNotScheming: {
    short: 'If it is not: catastrophe?',
    topic: 'Catastrophe if it does not',
    question: 'Suppose it does *not* hide its aims. How likely is it that it causes a catastrophe until {date}?',
    definition: 'By mistake, by unwanted behaviour it does not hide, or through theft or misuse of this AI.',
    higher: 'used everywhere, errors spread',
    lower: 'open errors get noticed and fixed',
    misread: [],
  },
  pCatastropheFromOthers: {
    short: 'Catastrophe from someone else?',
    topic: 'Catastrophe from others',
    question: 'How likely is a catastrophe caused by *somebody else’s* AI until {date}, if {developer} works at full speed?',
    definition: 'Other developers, countries, or people using other AIs.',
    higher: 'others are less careful',
    lower: 'others are behind or careful too',
    misread: ['Only others. {Developer}’s own AI was the last two questions.', 'Only catastrophes; what a delay costs in usefulness is on the cards.'],
  },
} as const

export const beliefBack = {
  pScheming: 'About **{oneIn}**. You’d be surprised (1 time in 5) to learn it lies outside **{low}** to **{high}**.',
  pSchemingExact: 'Exactly **{best}**, and you’d be astonished by any other number.',
  pCatastropheIfScheming: 'In 100 worlds where the AI hides its aims, **{best}** end in catastrophe. With your last answer: **{joint}** in 100 overall.',
  pCatastropheIfSchemingAlone: 'In 100 worlds where the AI hides its aims, **{best}** end in catastrophe.',
  pCatastropheIfNotScheming: 'In 100 worlds where it hides nothing, **{best}** end in catastrophe through this AI.',
  pCatastropheFromOthers: 'About **{oneIn}**, whatever {developer}’s own AI does.',
} as const

export const beliefChecks = {
  lessIfHiding: 'You say a catastrophe is *less* likely if the AI hides its aims. Intended?',
  yes: 'Yes',
  change: 'Change',
} as const

export const hintMessages = {
  title: 'Things to weigh',
  higherIf: 'Higher if you think',
  lowerIf: 'Lower if you think',
  misreadTitle: 'Is that what is asked?',
} as const

/** The definitions that stand beside every field, frozen with the round. */
export const definitionMessages = {
  title: 'What the words mean here',
  catastrophe: 'Catastrophe',
  period: 'Period',
  ai: 'The AI',
  asThingsAre: 'As things are',
  whose: 'Whose catastrophe',
  defaultCatastrophe: 'more than a million deaths, or people losing control of AI systems for good',
  defaultPeriod: 'until {date}',
  defaultAi: 'the most capable AI that {developer} builds or uses in that time',
  defaultAsThingsAre: '{developer} goes on with today’s safety practice and does none of the asks on this board',
  defaultWhose: 'Ours: caused by {developer}’s AI, also when it is stolen or misused. Others’: caused by anybody else’s AI.',
} as const
