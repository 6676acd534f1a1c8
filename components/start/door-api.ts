import { askServer, type ApiAnswer } from '@/components/doc/ask-server'
import { doorShown, joined, memberSeen, refused } from '@/lib/protocol/door-replies'
import type { Door } from '@/lib/protocol/lead-commands'

// What is asked at the doors, without the schemas of everything else: every page carries the form for a code, for an address that leads nowhere.
// The server checks what is sent.

export type Joining = { readonly code: string; readonly name: string; readonly role: 'participant' | 'observer'; readonly stakeholder?: string }

export function lookAtDoor(code: string): Promise<ApiAnswer<Door>> {
  return askServer('/api/door', post({ code }), { reply: doorShown, refusal: refused })
}

export function joinRoom(args: Joining): Promise<ApiAnswer<{ readonly workshopId: string; readonly personId: string }>> {
  return askServer('/api/join', post(args), { reply: joined, refusal: refused })
}

/** This browser becomes one more device of the person who made the code. */
export function continueHere(code: string): Promise<ApiAnswer<{ readonly workshopId: string; readonly personId: string }>> {
  return askServer('/api/continue', post({ code }), { reply: joined, refusal: refused })
}

/** The recovery code gives back the chair of the workshop it was made for. */
export function recoverChair(recoveryCode: string): Promise<ApiAnswer<{ readonly workshopId: string; readonly personId: string }>> {
  return askServer('/api/recover', post({ recoveryCode }), { reply: joined, refusal: refused })
}

/** Whether this browser is in the workshop. */
export async function isMember(workshopId: string): Promise<boolean> {
  return (await askServer(`/api/workshops/${encodeURIComponent(workshopId)}/me`, { method: 'GET' }, { reply: memberSeen, refusal: refused })).ok
}

function post(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}
