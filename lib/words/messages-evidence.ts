// What stands behind a report: the offline file's tables, and what it says after computing everything again.

export const evidenceMessages = {
  lists: 'Every list, ask by ask',
  beliefs: 'What everybody believes',
  apart: 'How far apart they are',
  listOf: 'The list of {view}',
  listTwin: 'Worth in points: on the list, what dropping it would lose; outside, what adding it would gain.',
  colAsk: 'Ask',
  colIn: 'On the list',
  colWorth: 'Worth',
  colWorlds: 'Of ten worlds',
  yes: 'yes',
  ofTen: '{n} of 10',
  beliefTwin: 'Low: 1 in 10 that it is lower. Best: as likely above as below. High: 1 in 10 that it is higher.',
  colView: 'View',
  colLow: 'Low',
  colBest: 'Best guess',
  colHigh: 'High',
  lossTitle: 'What taking another’s list would cost',
  lossTwin: 'Row: who judges. Column: whose list they would take. Cell: the share of their own list’s gain they would lose by their own answers.',
} as const

export const offlineMessages = {
  checking: 'Computing every number again on this device. {done}',
  sealFine: 'The seal is whole: the file is what was sealed.',
  sealBroken: 'The seal is broken: {problem}',
  equal: 'All {n} numbers were computed again here and are equal to the sealed ones, to the last digit.',
  differs: 'Computed again here, a number differs: {path}. Do not rely on this file.',
  none: 'No results are sealed in this file; the figures below were computed here from the answers.',
  withheld: 'Names are withheld in this snapshot, so the answers are not in it and the group figures cannot be computed again.',
  otherModel: 'The numbers below are the sealed ones and were not computed again here. {problem}',
  failed: 'The numbers could not be computed here: {problem}',
  noScript: 'Without scripts nothing can be computed again; the sealed numbers are shown.',
  evidence: 'Everything behind it',
} as const
