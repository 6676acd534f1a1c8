// What the door, the chair and the way to another device say.

export const doorMessages = {
  title: 'Join on a phone or a laptop',
  twin: 'No account. A name and a role.',
  lockedTitle: 'The door is locked',
  lockedTwin: 'Nobody new comes in. Whoever is in comes back, on any of their devices.',
  lockedFor: 'A facilitator can unlock it for somebody who is late.',
  lock: 'Lock the door',
  unlock: 'Unlock the door',
  newCode: 'New code',
  newCodeTitle: 'A new code for the room?',
  newCodeText: 'The old code, its link and its QR code stop working at once. Whoever is in stays in.',
  newCodeAct: 'Make a new code',
  keep: 'Keep this one',
} as const

export const joinMessages = {
  heading: 'Join workshop {code}',
  sealed: 'Your answers stay sealed until {leads}, then shown {level}. No account, nothing to install.',
  deleted: 'Deleted on {date}.',
  revealsOne: '{leads} reveals them',
  revealsMany: '{leads} reveal them',
  locked: 'The door of this workshop is locked: nobody new comes in at the moment.',
  lockedWhat: 'Ask the facilitator to unlock it, then try again.',
  lockedElse: 'Are you in it on another device? Choose “Continue on another device” in the menu there.',
  closed: 'This workshop is closed: nobody can join any more.',
  tryAgain: 'Try again',
  otherCode: 'Use another code',
} as const

export const codeMessages = {
  label: 'I have a code',
  hint: 'From the wall or the invitation, from your other device, or the recovery code. No account.',
  empty: 'Type the code from the wall or the invitation, for example 7KM-4QD.',
  short: '“{typed}” is too short. A code has six letters and digits, for example 7KM-4QD.',
  odd: '“{typed}” has {n} letters and digits. A room’s code has six, one for another device eight, a recovery code sixteen.',
} as const

export const deviceMessages = {
  menu: 'Continue on another device',
  title: 'Continue on another device',
  text: 'There you are {name} too: one person, one set of answers, one ballot.',
  scan: 'Scan this on the other device, or type the code there under “I have a code”.',
  code: 'Code for your other device',
  lasts: 'Works once, until {time}. Show it to nobody: whoever uses it is you.',
  over: 'This code is over.',
  again: 'New code',
  failed: 'No code could be made: {message}',
  heading: 'Continue on this device',
  here: 'This browser becomes one more device of the person who made the code {code}. Your other devices stay.',
  act: 'Continue here',
  notMe: 'To the start',
} as const

export const chairMessages = {
  free: 'No facilitator has been here since {time}.',
  offer: 'The room need not wait: you can lead it. Whoever led finds the role kept.',
  watch: 'A participant can take over.',
  act: 'Take over',
  title: 'Lead this room?',
  text: 'You become a facilitator: you move the room, reveal, lock and remove. Everyone sees that you lead. You still see no answer before the reveal.',
  wait: 'Wait a little',
  handOver: 'Hand over to {name}',
  handOverTitle: 'Hand over to {name}?',
  handOverText: 'From then on {name} leads and you take part like everybody else. To have the lead back, {name} must make you a facilitator.',
  handOverAct: 'Hand over',
  makeTitle: 'Make {name} a facilitator?',
  makeText: 'They can then change phases, reveal and remove people, as you can. You stay facilitator.',
} as const

export const leaveMessages = {
  menu: 'Leave and clear this device',
  title: 'Leave and clear this device?',
  text: 'This device forgets the workshop and deletes what it kept of it. What you wrote on the board and submitted stays; to come back you need the code.',
  lastLead: 'You are the only facilitator. Hand over first, or come back with the recovery code. This device deletes what it kept.',
  unsent: 'One change has not reached the server yet and would be lost.',
  unsentMany: '{n} changes have not reached the server yet and would be lost.',
  stay: 'Stay',
  act: 'Leave and clear',
} as const

export const deviceListMessages = {
  title: 'On this device',
  more: 'Show all {n}',
  forget: 'Take “{title}” off this list',
} as const
