import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { say } from './root.mjs'

const debian = '/usr/lib/postgresql'

const hasPostgres = () => (existsSync(debian) && readdirSync(debian).some((version) => existsSync(path.join(debian, version, 'bin', 'postgres')))) || onPath('postgres')
const hasHaproxy = () => existsSync('/usr/sbin/haproxy') || onPath('haproxy')

/** @param {string} name */
const onPath = (name) => (process.env.PATH ?? '').split(path.delimiter).some((folder) => folder !== '' && existsSync(path.join(folder, name)))

/** @param {string[]} args */
const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0

/** PostgreSQL and HAProxy for the tests of several servers. Without them those tests are left out, and say so. */
export const ensureSeveralServers = () => {
  if (hasPostgres() && hasHaproxy()) return
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    say('Installing PostgreSQL and HAProxy for the tests of several servers (once) …')
    // The tests start their own, with their own data and on free ports, and end them.
    if (apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'postgresql', 'haproxy')) return
  }
  say('setup: PostgreSQL or HAProxy is not here and could not be installed; the tests of several servers are left out. Debian: apt-get install postgresql haproxy.')
}
