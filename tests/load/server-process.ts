import { spawn, type ChildProcess } from 'node:child_process'

export type ServerProcess = { readonly port: number; readonly pid: number; end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> }

export type Program = { readonly file: string; readonly args: readonly string[]; readonly cwd: string; readonly env?: { readonly [name: string]: string } }

const startMs = 30_000

/** Starts a program of Node that prints where it listens (a port, or an address that ends in one) and waits until it has. */
export async function startServerProcess({ file, args, cwd, env = {} }: Program): Promise<ServerProcess> {
  const child = spawn(process.execPath, [file, ...args], { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  const port = await portOf(child).catch(async (error: unknown) => {
    await end(child, 'SIGKILL')
    throw error
  })
  if (child.pid === undefined) throw new Error('The server has no process.')
  return { port, pid: child.pid, end: (signal) => end(child, signal) }
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = ''
    const timer = setTimeout(() => reject(new Error(`The server did not listen within ${startMs} ms: ${text}`)), startMs)
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const port = /(\d+)\s*\n/.exec(text)?.[1]
      if (port === undefined) return
      clearTimeout(timer)
      resolve(Number(port))
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`The server ended with ${code} before it listened: ${text}`))
    })
  })
}

export async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await gone
}
