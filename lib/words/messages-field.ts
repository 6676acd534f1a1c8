// Texts of the interval field (questions.md section 2, "Interval field" and the table of cases).

export const fieldMessages = {
  lowLabel: 'Low',
  lowMeaning: 'I’d be surprised (1 time in 10) if it were lower',
  highLabel: 'High',
  highMeaning: 'I’d be surprised (1 time in 10) if it were higher',
  bestLabel: 'Best guess',
  bestMeaning: 'as likely too high as too low',
  lineLabel: 'In one line',
  lineMeaning: 'low, best, high; or “5 to 20”',
  stepDown: '{label}: one step down',
  stepUp: '{label}: one step up',

  crossed: 'Low ({low}) is above high ({high}). Swap them?',
  swap: 'Swap',
  willFix: 'I’ll fix it',
  bestOutside: 'Your best guess {best} is outside {low} to {high}. Widen the range or change the guess.',
  zeroInRange: '0 means it cannot happen. Did you mean less than 1 in {n}?',
  hundredInRange: '100 means it is certain to happen. Did you mean more than {k} in {n}?',
  exactlyZero: 'Exactly 0, no range',
  exactlyHundred: 'Exactly 100, no range',
  zeroPlain: '0 can stand only alone, without a range. Did you mean {smallest}?',
  ambiguous: 'Is that {asPercent} ({inPercent}) or {asFraction} ({inFraction})?',
  ambiguousMany: 'Are those percentages ({asPercent}) or fractions ({asFraction})?',
  noRange: 'No range: you’d be astonished by any other number. Keep?',
  keep: 'Keep',
  giveRange: 'Give a range',
  single: 'And the range? Or are you exactly sure?',
  exactly: 'Exactly {value}',
  narrow: 'That is a narrow range. In tests most people’s ranges are too narrow.',
  notNumber: '“{typed}” is not a number. Try 5, 5\u00a0% or 1 in 20.',
  notNumberPlain: '“{typed}” is not a number. Try 0.5 or 1.2.',
  below: '{value} is below {min}, the smallest number that fits here.',
  above: '{value} is above {max}, the largest number that fits here.',
  useInstead: 'Use {value}',

  dontKnow: 'I don’t know',
  dontKnowSaid: 'Fine. We use a wide starting range, {low} to {high}, and count you as not answering. You can come back.',
  dontKnowExact: 'Fine. We use the starting value, {value}, and count you as not answering. You can come back.',

  lowHelpTitle: 'Is my low right?',
  lowHelp: 'Which would you rather bet on: that the truth is below {low}, or drawing the one red ball out of ten? If you have a favourite, move the number until you don’t care.',
  highHelpTitle: 'Is my high right?',
  highHelp: 'Which would you rather bet on: that the truth is above {high}, or drawing the one red ball out of ten? If you have a favourite, move the number until you don’t care.',
  ladderTitle: 'How big is that?',
  ladderCaption: 'Chances to compare with',

  saidBack: 'You think there is an 8 in 10 chance that it lies between **{low}** and **{high}**, and your best guess is **{best}**.',
  saidBackExact: 'You are sure it is exactly **{value}**.',
  dotsNote: 'The line holds 8 in 10; each dot is 1 in 20.',
  dotsTitle: 'Your answer as 20 dots, each 1 in 20',
} as const

/** The neutral ladder behind every chance field, the same for all; no survey or expert figure. */
export const chanceLadder = [
  { chance: 0.001, text: 'ten heads in a row' },
  { chance: 0.03, text: 'five heads in a row' },
  { chance: 0.125, text: 'three heads in a row' },
  { chance: 0.17, text: 'one face of a die' },
  { chance: 0.25, text: 'two heads in a row' },
  { chance: 0.5, text: 'one toss' },
] as const
