import type { Role, WorkshopCommand } from '@/lib/protocol/commands'

/** Which roles may give which command. `recover` proves itself with its code and needs no role. */
const allowed: { readonly [C in WorkshopCommand]: readonly Role[] | 'anyone' } = {
  'set-phase': ['facilitator'],
  'set-timer': ['facilitator'],
  'add-time': ['facilitator'],
  'lock-board': ['facilitator'],
  'close-workshop': ['facilitator'],
  'set-naming': ['facilitator'],
  'submit-view': ['facilitator', 'participant'],
  abstain: ['facilitator', 'participant'],
  reveal: ['facilitator'],
  'add-person': ['facilitator'],
  spotlight: ['facilitator'],
  'note-crux': ['facilitator'],
  'allow-name': ['facilitator', 'participant', 'observer'],
  'add-cards': ['facilitator', 'participant'],
  'rotate-code': ['facilitator'],
  'rename-person': ['facilitator', 'participant', 'observer'],
  'remove-person': ['facilitator'],
  'make-facilitator': ['facilitator'],
  recover: 'anyone',
  'open-taps': ['facilitator'],
  'cast-taps': ['facilitator', 'participant'],
  'close-taps': ['facilitator'],
  'open-vote': ['facilitator'],
  'cast-ballot': ['facilitator', 'participant'],
  'withdraw-ballot': ['facilitator', 'participant'],
  'extend-vote': ['facilitator'],
  'close-vote': ['facilitator'],
  'show-vote-rules': ['facilitator'],
  'lock-door': ['facilitator'],
  'hand-over': ['facilitator'],
  'take-over': ['participant'],
  'device-code': ['facilitator', 'participant', 'observer'],
  'set-plan': ['facilitator'],
  'go-to-step': ['facilitator'],
  'drop-part': ['facilitator'],
  nudge: ['facilitator'],
  practised: ['facilitator', 'participant'],
  'seal-snapshot': ['facilitator'],
  'restore-snapshot': ['facilitator'],
  'erase-person': ['facilitator', 'participant', 'observer'],
  'revoke-snapshot': ['facilitator'],
  'set-retention': ['facilitator'],
  leave: ['facilitator', 'participant', 'observer'],
}

/** Null when somebody of this role (null: a session that is not in the workshop) may give the command, else why not. */
export function policyProblem(command: WorkshopCommand, role: Role | null): 'no-session' | 'no-right' | null {
  const roles = allowed[command]
  if (roles === 'anyone') return null
  if (role === null) return 'no-session'
  return roles.includes(role) ? null : 'no-right'
}

export function rolesFor(command: WorkshopCommand): string {
  const roles = allowed[command]
  return roles === 'anyone' ? 'anyone' : roles.map((role) => (role === 'observer' ? 'observers' : `${role}s`)).join(', ')
}
