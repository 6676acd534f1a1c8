import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'libsql'

const root = path.resolve(import.meta.dirname, '..', '..', '..')

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })

/** Environment of a server whose clock can `jump`. */
export const jumpingClock = { NODE_OPTIONS: `--require ${path.join(root, 'tests', 'e2e', 'support', 'jumping-clock.cjs')}` } as const

/** The built server as a user starts it, in a process of its own, with a data folder of its own. */
export class ServerProcess {
  private child: ChildProcess | null = null
  private log = ''
  private constructor(
    readonly port: number,
    private readonly dataDir: string,
    private readonly env: { readonly [name: string]: string },
    private readonly folder: string,
  ) {}

  /** `folder` is where the program stands built. */
  static async start(env: { readonly [name: string]: string } = {}, { port, folder = root }: { readonly port?: number; readonly folder?: string } = {}): Promise<ServerProcess> {
    const server = new ServerProcess(port ?? (await freePort()), await mkdtemp(path.join(tmpdir(), 'parley-e2e-')), env, folder)
    await server.up()
    return server
  }

  get origin(): string {
    return this.env['PUBLIC_ORIGIN'] ?? `http://localhost:${this.port}`
  }

  async up(): Promise<void> {
    const child = spawn(process.execPath, ['dist/main.mjs'], {
      cwd: this.folder,
      env: { ...process.env, NODE_ENV: 'production', PORT: String(this.port), HOST: '127.0.0.1', DATA_DIR: this.dataDir, ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.on('data', (chunk: Buffer) => (this.log += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (this.log += chunk.toString()))
    this.child = child
    const deadline = Date.now() + 30_000
    for (;;) {
      if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}:\n${this.log}`)
      const answered = await fetch(`http://127.0.0.1:${this.port}/healthz`).then((r) => r.ok, () => false)
      if (answered) return
      if (Date.now() > deadline) throw new Error(`The server did not answer within 30 s:\n${this.log}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  /** The process, while it is up. */
  get pid(): number {
    const pid = this.child?.pid
    if (pid === undefined) throw new Error('The server is not up.')
    return pid
  }

  /** Moves the clock of a server that was started with `jumpingClock` on by a little more than two minutes. */
  jump(): void {
    process.kill(this.pid, 'SIGUSR2')
  }

  /** What a restore does: every document gets a new epoch. The server must be down. */
  raiseEpochs(): void {
    if (this.child !== null) throw new Error('Stop the server first.')
    const database = new Database(path.join(this.dataDir, 'parley.db'))
    database.exec('update documents set epoch = epoch + 1')
    database.close()
  }

  /** Ends the process with the signal and waits until it is gone. */
  async down(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.child
    this.child = null
    if (!child || child.exitCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await gone
  }

  async remove(): Promise<void> {
    await this.down('SIGKILL')
    await rm(this.dataDir, { recursive: true, force: true })
  }
}
