const loopback = /^https?:\/\/(localhost|127\.|\[::1\])/

/** Addresses others can reach this server by, best first: the page's own when it is not this machine's alone. */
export function joinOrigins(own: string, offered: readonly string[]): readonly string[] {
  const candidates = loopback.test(own) ? [...offered, own] : [own, ...offered]
  const reachable = [...new Set(candidates)].filter((origin) => !loopback.test(origin))
  return reachable.length > 0 ? reachable : [own]
}

/** A link as people read it aloud: without the scheme. */
export function spokenLink(link: string): string {
  return link.replace(/^https?:\/\//, '')
}
