// How long a workshop is kept, what is kept of a person, and how that is forgotten.

export const keepingMessages = {
  menu: 'Kept until {date}',
  title: 'How long is this kept?',
  text: 'Now until {date}. After that the board, the answers and the snapshots are deleted from this server. Files that somebody saved stay with them.',
  label: 'Keep it for',
  days: '{n} days from today',
  year: 'a year from today',
  act: 'Keep until then',
  cancel: 'Leave it',
  data: 'What is kept about you',
} as const

export const erasureMessages = {
  menuMe: 'Erase me …',
  menuOther: 'Erase name and words …',
  titleMe: 'Erase you from this workshop?',
  titleOther: 'Erase {name} from this workshop?',
  text: 'The name, the reasons, comments and notes are deleted everywhere, in sealed snapshots too. Numbers stay, under “Erased person”. Nobody can undo this, and every screen loads the workshop anew.',
  backups: 'Copies that the host or others saved before are out of reach.',
  onlyLead: 'You are the only facilitator: make somebody else a facilitator first.',
  act: 'Erase for good',
  cancel: 'Keep everything',
} as const
