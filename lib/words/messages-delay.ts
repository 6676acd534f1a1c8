// Q5 and F1: how much higher others' danger gets when this developer slows down (η), and F2: overlap ω.

export const delayMessages = {
  short: 'If this developer slows by 10 %?',
  topic: 'If the developer slows down',
  question: 'You gave others {q}. If {developer} were 10 % slower all the way (about five weeks’ progress lost a year), how much higher would that be?',
  questionOpen: 'Others stand at the starting value, {q}. If {developer} were 10 % slower all the way (about five weeks’ progress lost a year), how much higher would that be?',
  why: 'Some say a careful developer that falls behind leaves the field to others; some say it changes little.',
  rise: '+{points} points',
  back: '10 % slower: {q} becomes **{then}**. By the same rule, at half speed it would be **{half}**. Does that sound right?',
  backNone: '10 % slower, half speed or stopped: {q} stays **{q}**. Does that sound right?',
  yes: 'Yes',
  change: 'Change',
  numbers: 'Answer in numbers',
  buttons: 'Back to the buttons',
  skipped: 'You said others cause no catastrophe at all, so nothing can make that higher. Nothing to answer here.',
  moved: 'With {q} your answer now reads +{points} points. Keep?',
  keep: 'Keep',
  bestZero: 'Best guess 0 needs “No higher”, or type the smallest step {step}.',
  safer: 'You think slowing would make others *safer*. The model cannot hold that; choose “No higher” and tell us why.',
  steep: 'That says a tenth slower raises the others’ danger by {percent}. Sure?',
  tooMuch: 'More than {max} points is outside what the model can hold.',
  totalOrRise: 'You typed {typed}. The *new* chance, or the *increase*?',
  asTotal: 'New',
  asRise: 'Increase',
} as const

export const delayButtonTexts = {
  none: { label: 'No higher', anchor: 'others don’t depend on {developer}' },
  hardly: { label: 'Hardly higher', anchor: '' },
  little: { label: 'A little higher', anchor: '' },
  inStep: { label: 'In step: 10 % slower, about a tenth more', anchor: 'the danger runs for as long as the work takes' },
  more: { label: 'More than in step', anchor: '' },
  far: { label: 'Far more (others take the lead)', anchor: 'a lead changes hands' },
} as const

export const overlapMessages = {
  short: 'Do two alike measures add up?',
  topic: 'Measures that guard against the same',
  question:
    'Two measures guard against the same failures (say, two kinds of monitoring). **Alone, the weaker one stops 20 of 100. Of 100 failures that get past the stronger one, how many does it stop?**',
  unit: 'of 100',
  anchors: { '0': 'they catch the same ones', '10': 'half is left', '20': 'independent, like two different locks' },
  back: 'With the stronger one in place the second keeps **{kept}** of its effect.',
  tooMany: 'They would help each other. The model cannot hold that; take them out of the same overlap group.',
} as const
