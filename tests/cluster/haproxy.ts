import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from '../load/bundle'
import { end } from '../load/server-process'
import { haproxyProgram } from './programs'

export type Proxy = { readonly port: number; end(): Promise<void> }

const startMs = 15_000

export type ProxyPlan = {
  /** What PARLEY_BIND says after the address, such as a certificate. */
  readonly bindOptions?: string
  readonly isThere?: () => Promise<boolean>
}

/** HAProxy with the configuration that is deployed, on a port of loopback. */
export async function startProxy(port: number, servers: readonly [number, number], { bindOptions = '', isThere }: ProxyPlan = {}): Promise<Proxy> {
  const leads = isThere ?? (() => fetch(`http://127.0.0.1:${port}/healthz`).then((answer) => answer.ok, () => false))
  const program = haproxyProgram()
  if (program === null) throw new Error('There is no HAProxy here; install it (Debian: apt-get install haproxy).')
  const env = { ...process.env, PARLEY_BIND: `127.0.0.1:${port}${bindOptions}`, PARLEY_SERVER_A: `127.0.0.1:${servers[0]}`, PARLEY_SERVER_B: `127.0.0.1:${servers[1]}` }
  const child = spawn(program, ['-db', '-f', path.join(root, 'deploy/haproxy.cfg')], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)))
  const deadline = Date.now() + startMs
  while (!(await leads())) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await end(child, 'SIGKILL')
      throw new Error(`HAProxy leads to no server: ${said}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return { port, end: () => end(child, 'SIGKILL') }
}

