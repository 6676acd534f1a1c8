import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { afterTest } from './cleanup'

export type ChildServer = { readonly port: number; kill(signal: NodeJS.Signals): Promise<number | null> }

const root = path.resolve(import.meta.dirname, '../..')

/** Starts the server in a process that can be killed without warning. */
export async function startChildServer(dataDir: string, port = 0): Promise<ChildServer> {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'tests/support/server-child.ts'), dataDir, String(port)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own, so that a kill reaches the server and not only the process that runs it.
    detached: true,
  })
  afterTest(() => void kill(child, 'SIGKILL'))
  const listening = await new Promise<number>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (text.includes('\n')) resolve(Number(text.trim()))
    })
    child.once('exit', (code) => reject(new Error(`The server process ended with ${code} before it listened.`)))
  })
  return { port: listening, kill: (signal) => kill(child, signal) }
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  process.kill(-child.pid, signal)
  return ended
}
