import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

// Programs of other people that the tests of several servers need. Debian: apt-get install postgresql haproxy.

const postgresFolder = '/usr/lib/postgresql'

/** The newest PostgreSQL's folder of programs; null when there is none. */
export function postgresPrograms(): string | null {
  const debian = existsSync(postgresFolder) ? readdirSync(postgresFolder).sort((a, b) => Number(b) - Number(a)).map((version) => path.join(postgresFolder, version, 'bin')) : []
  return [...debian, ...onPath()].find((folder) => ['postgres', 'initdb'].every((name) => existsSync(path.join(folder, name)))) ?? null
}

export function haproxyProgram(): string | null {
  return [...onPath(), '/usr/sbin', '/usr/local/sbin'].map((folder) => path.join(folder, 'haproxy')).find((file) => existsSync(file)) ?? null
}

function onPath(): readonly string[] {
  return (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '')
}
