// Sealing, and the list of what was sealed (questions.md sections 5 and 6).

export const snapshotMessages = {
  title: 'Snapshots',
  twin: 'Each holds the board, what was revealed, and the results, sealed so that nobody can change them unseen. Anyone can compute every number again.',
  empty: 'Nothing sealed yet. Seal now and go on; sealing ends nothing.',
  seal: 'Seal now',
  short: 'Seal',
  item: 'Seal a snapshot',
  done: 'Sealed as snapshot {number}. This number on the report proves what we saw today: {hash}',
  number: 'Snapshot {number}',
  at: 'sealed {time}',
  hash: 'Number to write down: {hash}',
  newest: 'The newest proves all before it.',
  computing: 'Results: {percent} computed',
  ready: 'Results are sealed too',
  failed: 'The results could not be computed; the sealed answers stand',
  revoked: 'Closed: its page opens no more',
  open: 'Open',
  openOf: 'Open snapshot {number}',
  file: 'File',
  fileOf: 'File of snapshot {number}',
  verify: 'Check a file',
} as const
