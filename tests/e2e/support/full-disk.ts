import { execFileSync } from 'node:child_process'

/**
 * Lets a process write no further byte into any file, as a full disk does, until the answer is called: every write fails
 * with EFBIG. Linux only, by `prlimit` of util-linux.
 */
export function fillDisk(pid: number): () => void {
  const limit = (soft: string): void => void execFileSync('prlimit', ['--pid', String(pid), `--fsize=${soft}:`])
  limit('1')
  return () => limit('unlimited')
}
