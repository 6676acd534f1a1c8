import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { freePort } from './free-port'
import { postgresPrograms } from './programs'

const run = promisify(execFile)

export type Postgres = {
  readonly port: number
  readonly folder: string
  /** The address of a database, which is made when it is not there. */
  database(name: string): Promise<string>
  address(name: string, options?: string): string
  /** Ends it as a crash of the machine would (`immediate`), or with its connections cut off (`fast`). */
  stop(how: 'immediate' | 'fast'): Promise<void>
  /** Again, on the same port and the same data. */
  start(): Promise<void>
  /** Stops it and removes its data. */
  end(): Promise<void>
}

export type PostgresPlan = {
  /** Lines of postgresql.conf. */
  readonly settings?: readonly string[]
  /** Files for the data folder, readable by the server alone. */
  readonly files?: { readonly [name: string]: string }
}

const startMs = 30_000

/** A PostgreSQL of its own on loopback, with its data in a temporary folder, run by somebody who is not root. */
export async function startPostgres({ settings = [], files = {} }: PostgresPlan = {}): Promise<Postgres> {
  const programs = postgresPrograms()
  if (programs === null) throw new Error('There is no PostgreSQL here; install it (Debian: apt-get install postgresql).')
  const owner = ownerOfData()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'parley-postgres-'))
  const data = path.join(folder, 'data')
  const password = randomBytes(18).toString('hex')
  const passwordFile = path.join(folder, 'password')
  const port = await freePort()
  writeFileSync(passwordFile, password, { mode: 0o600 })
  give(owner, folder, passwordFile)
  await run(path.join(programs, 'initdb'), ['-D', data, '-U', 'parley', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale=C', '--no-sync'], { ...owner, cwd: folder })
  writeFileSync(path.join(data, 'postgresql.auto.conf'), [`port = ${port}`, "listen_addresses = '127.0.0.1'", `unix_socket_directories = '${folder}'`, 'max_connections = 60', "log_min_messages = 'fatal'", ...settings, ''].join('\n'))
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(path.join(data, name), text, { mode: 0o600 })
    give(owner, path.join(data, name))
  }
  let server: ChildProcess | null = null

  const start = async (): Promise<void> => {
    const child = spawn(path.join(programs, 'postgres'), ['-D', data], { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    server = child
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)))
    const deadline = Date.now() + startMs
    while (!(await answers())) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`PostgreSQL did not start: ${said}`)
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }
  const stop = async (how: 'immediate' | 'fast'): Promise<void> => {
    const child = server
    server = null
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill(how === 'immediate' ? 'SIGQUIT' : 'SIGINT')
    await gone
  }
  const address = (name: string, options = ''): string => `postgres://parley:${password}@127.0.0.1:${port}/${name}${options}`
  const ask = async (sql: string): Promise<readonly unknown[]> => {
    const client = new pg.Client({ connectionString: address('postgres') })
    client.on('error', () => undefined)
    await client.connect()
    try {
      return (await client.query(sql)).rows
    } finally {
      await client.end()
    }
  }
  const answers = (): Promise<boolean> => ask('select 1').then(() => true, () => false)
  const database = async (name: string): Promise<string> => {
    if ((await ask(`select 1 from pg_database where datname = '${name}'`)).length === 0) await ask(`create database ${name}`)
    return address(name)
  }
  const end = async (): Promise<void> => {
    await stop('immediate')
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await start()
  } catch (error) {
    await end()
    throw error
  }
  return { port, folder, database, address, stop, start, end }
}

type Owner = { readonly uid?: number; readonly gid?: number }

/** PostgreSQL refuses to run as root: the account its package made runs it. */
function ownerOfData(): Owner {
  if (process.getuid?.() !== 0) return {}
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((entry) => entry.startsWith('postgres:'))
  const [, , uid, gid] = (line ?? '').split(':')
  if (uid === undefined || gid === undefined) throw new Error('PostgreSQL does not run as root, and there is no account "postgres" to run it; make one or run this as somebody else.')
  return { uid: Number(uid), gid: Number(gid) }
}

function give({ uid, gid }: Owner, ...files: readonly string[]): void {
  if (uid === undefined || gid === undefined) return
  for (const file of files) chownSync(file, uid, gid)
}
