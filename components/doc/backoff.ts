const shortestMs = 500
const longestMs = 8000

/**
 * How long to wait before the attempt after `failures` failed ones (0 for the first): soon at first, then up to 8 s,
 * spread by chance so that a room does not come back all at once (sync.md, "Close codes").
 */
export function retryDelayMs(failures: number, chance: () => number): number {
  const ceiling = Math.min(longestMs, 1000 * 2 ** failures)
  return shortestMs + chance() * (ceiling - shortestMs)
}
