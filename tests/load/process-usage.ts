import { readFileSync } from 'node:fs'

export type Usage = { readonly cpuSeconds: number; readonly rssMiB: number }

/** Linux counts processor time in hundredths of a second, whatever the kernel's own tick. */
const ticksPerSecond = 100

/** What a process has used since it began; null where the system does not say it under /proc. */
export function readUsage(pid: number): Usage | null {
  try {
    // The name of the program stands in brackets and may hold anything; user and system time are the 12th and 13th field behind it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')
    const kib = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return { cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond, rssMiB: Math.round(Number(kib) / 1024) }
  } catch {
    return null
  }
}
