const shortestMs = 500
const longestMs = 8000

/**
 * How long a page waits before it comes back, drawn anew each time (sync.md, "Close codes"). The first wait too: whatever cut
 * this page off has most often cut off the room. Who waits goes on typing, and a device that comes online or is looked at again
 * does not wait.
 */
export function retryDelayMs(chance: () => number): number {
  return shortestMs + chance() * (longestMs - shortestMs)
}
