/** A code as it is shown: capital letters and digits, a dash after the third. Takes what people type, a whole join link too. */
export function roomCode(typed: string): string {
  const afterLink = /\/j\/([^/?#\s]+)/.exec(typed)?.[1] ?? typed
  const signs = afterLink.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return signs.length > 3 ? `${signs.slice(0, 3)}-${signs.slice(3)}` : signs
}

/** What is wrong with a code before anyone is asked, in words; null when it can be tried. */
export function codeProblem(typed: string): string | null {
  const signs = roomCode(typed).replace('-', '')
  if (signs.length === 0) return 'Type the code from the wall or the invitation, for example 7KM-4QD.'
  if (signs.length < 6) return `'${typed.trim()}' is too short. A code has six letters and digits, for example 7KM-4QD.`
  return null
}
