import { spawn } from 'node:child_process'
import type { RunningServer } from '../app'
import type { Log } from '../log'
import { isRestoreStaged } from './restore'

const lookEveryMs = 1000

/**
 * Looks for a staged backup; when there is one, stops the server and starts the program again, which takes the backup at its start. This process
 * stays as a shell around the new one, so that whoever started it keeps the process they know.
 */
export function watchForRestore({ dataDir, server, log }: { readonly dataDir: string; readonly server: RunningServer; readonly log: Log }): void {
  const timer = setInterval(() => {
    if (!isRestoreStaged(dataDir)) return
    clearInterval(timer)
    log.info('a backup is being restored; starting again')
    server.close().then(startAgain, (error: unknown) => {
      log.error({ error }, 'the server did not stop cleanly before the restore')
      startAgain()
    })
  }, lookEveryMs)
  timer.unref()
}

function startAgain(): void {
  const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.removeAllListeners(signal)
    process.on(signal, () => child.kill(signal))
  }
  child.once('exit', (code) => process.exit(code ?? 1))
}
