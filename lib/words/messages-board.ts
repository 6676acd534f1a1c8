// Merging cards and the keys of the board.

export const mergeMessages = {
  title: 'Merge “{card}” into another card',
  into: 'Into',
  choose: 'Choose a card',
  merge: 'Merge',
  whyNot: 'choose a card',
  keeps: '“{into}” keeps its title, its place and its figures. The words of “{card}” are added to it, and its comments show there.',
  takes: 'Nobody has stated some of its figures yet; it takes those of “{card}”.',
  people: 'Figures that people gave for “{card}” of their own stay with it. It waits under Archived; Undo takes the two apart again.',
} as const

export const draftMessages = {
  theirs: 'Somebody changed this meanwhile to “{text}”.',
  theirsEmpty: 'Somebody emptied this meanwhile.',
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
  noTitle: 'A card needs a title. Until there is one it keeps “{title}”.',
} as const

export const archivedMessages = {
  meanwhile: 'Somebody archived this card meanwhile. What you write here stays with it, under Archived.',
} as const

export const keyMessages = {
  title: 'Keys on the board',
  open: 'Keys',
  on: 'Single keys work on the board of this device',
  onHint: 'Off, only this list and the menus are left. Tab, Enter and Escape always work.',
  offNow: 'Single keys are off.',
  card: 'on the card that has the focus',
  keys: {
    help: 'This list',
    add: 'Add a card',
    filter: 'Filter by word',
    undo: 'Undo your last change',
    next: 'Next card',
    previous: 'Previous card',
    edit: 'Edit',
    comment: 'Comment',
    up: 'Move up',
    down: 'Move down',
    merge: 'Merge into another card',
    archive: 'Archive',
  },
} as const
