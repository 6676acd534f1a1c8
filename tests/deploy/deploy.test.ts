import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from '@/server/env'
import { root } from '../load/bundle'
import { composeSchema, readDockerfile, readYaml, textOf, wordsOf, type Compose } from './files'

const compose: Compose = composeSchema.parse(readYaml('deploy/compose.yaml'))
const [build, image] = readDockerfile('deploy/Dockerfile')

/** As Compose fills them in. */
const filled = (environment: { readonly [name: string]: string }): { readonly [name: string]: string } =>
  Object.fromEntries(Object.entries(environment).map(([name, text]) => [name, text.replace(/\$\{([A-Z_]+):\?[^}]*\}/g, (_, variable) => (variable === 'PARLEY_HOST' ? 'parley.example.org' : 'secret'))]))


/** It passes over variables that it does not know. */
const isRead = (name: string): boolean => new RegExp(`^  ${name}: `, 'm').test(textOf('server/env.ts'))

describe('what stands in deploy/', () => {
  it('CLU-44 every service, file, network, volume, port and variable that the compose file names is there', () => {
    const { services, networks, volumes } = compose
    const proxy = services['proxy']
    for (const [name, { depends_on: needs = [], networks: joined, volumes: mounted = [], build: made, environment }] of Object.entries(services)) {
      for (const needed of Array.isArray(needs) ? needs : Object.keys(needs)) {
        expect(Object.keys(services), `${name} needs`).toContain(needed)
        const isAwaited = !Array.isArray(needs) && needs[needed]?.condition === 'service_healthy'
        // Its own health check, or the one of its image.
        if (isAwaited) expect(services[needed]?.healthcheck !== undefined || services[needed]?.build !== undefined, `${needed} says when it is healthy`).toBe(true)
      }
      for (const network of joined) expect(Object.keys(networks)).toContain(network)
      for (const mount of mounted) {
        const [source = ''] = mount.split(':')
        // The operator puts the certificate there.
        if (source !== './certs' && source.startsWith('.')) expect(existsSync(path.join(root, 'deploy', source)), mount).toBe(true)
        if (!source.startsWith('.')) expect(Object.keys(volumes)).toContain(source)
      }
      if (made !== undefined) expect(existsSync(path.join(root, 'deploy', made.context, made.dockerfile))).toBe(true)
      for (const [variable, text] of Object.entries(environment)) expect(text.replace(/\$\{[A-Z_]+:\?[^}]+\}/g, ''), `${name} ${variable}`).not.toContain('$')
    }
    const port = wordsOf(image, 'EXPOSE')[0]?.[0]
    for (const name of ['app-a', 'app-b']) {
      const read = readEnvironment(filled(services[name]?.environment ?? {}))
      expect(read).toMatchObject({ ok: true, environment: { PUBLIC_ORIGIN: 'https://parley.example.org', TRUST_PROXY: '1', PORT: Number(port) } })
      for (const variable of Object.keys(services[name]?.environment ?? {})) expect(isRead(variable), variable).toBe(true)
      expect(Object.values(proxy?.environment ?? {})).toContain(`${name}:${port}`)
    }
    // The proxy gets exactly the variables that its configuration reads, and listens where the port leads.
    const wanted = new Set([...textOf('deploy/haproxy.cfg').matchAll(/"\$\{(\w+)(?:\[\*\])?\}"/g)].map(([, variable]) => variable ?? ''))
    expect(new Set(Object.keys(proxy?.environment ?? {}))).toEqual(wanted)
    expect(proxy?.environment['PARLEY_BIND']).toContain(`*:${proxy?.ports?.[0]?.split(':')[1]} `)
    // Nobody but the proxy is reached from outside.
    expect(Object.entries(services).filter(([, { ports }]) => ports !== undefined).map(([name]) => name)).toEqual(['proxy'])
  })

  it('CLU-45 the Dockerfile copies what is there, starts what the build writes, and asks for its health what the server answers', () => {
    const ignored = textOf('deploy/Dockerfile.dockerignore').split('\n').filter((line) => line !== '')
    for (const words of wordsOf(build, 'COPY')) {
      for (const source of words.slice(0, -1)) {
        expect(existsSync(path.join(root, source)), `COPY ${source}`).toBe(true)
        expect(ignored).not.toContain(source)
      }
    }
    // What the build reads is not kept out of it.
    const sources = [...textOf('scripts/setup/build.mjs').matchAll(/^const sources = \[(.*)\]/gm)].flatMap(([, list = '']) => [...list.matchAll(/'([^']+)'/g)].map(([, source = '']) => source))
    expect(sources.length).toBeGreaterThan(5)
    for (const source of sources) expect(ignored).not.toContain(source.split('/')[0])
    // Never into an image: what people said, secrets, what was built elsewhere.
    for (const kept of ['data', 'deploy', '.git', 'node_modules', '.next', 'dist']) expect(ignored).toContain(kept)
    const scripts = JSON.parse(textOf('package.json')).scripts
    expect(wordsOf(build, 'RUN').map((words) => words.join(' ')).join(' && ')).toContain('npm run build')
    expect(scripts.build).toBe('node scripts/build.mjs')
    expect(`exec ${wordsOf(image, 'CMD')[0]?.join(' ')}`).toBe(scripts.start)
    const check = wordsOf(image, 'HEALTHCHECK')[0]?.at(-1) ?? ''
    expect(check).toContain(`http://127.0.0.1:${wordsOf(image, 'EXPOSE')[0]?.[0]}/healthz`)
    expect(spawnSync(process.execPath, ['--check', '--input-type=commonjs'], { input: check }).status).toBe(0)
    expect(wordsOf(image, 'ENV').flat()).toContain(`DATA_DIR=${wordsOf(image, 'VOLUME')[0]?.[0]}`)
    const [version = ''] = /(?<=node:)\d+/.exec(textOf('deploy/Dockerfile')) ?? []
    const [, least = ''] = /^>=(\d+)/.exec(JSON.parse(textOf('package.json')).engines.node) ?? []
    expect(Number(version)).toBeGreaterThanOrEqual(Number(least))
  })

  it('CLU-46 systemd takes the unit, which starts what the build writes with variables that the server reads', () => {
    const unit = textOf('deploy/parley.service')
    expect(`exec ${/^ExecStart=\/usr\/bin\/(.*)$/m.exec(unit)?.[1]}`).toBe(JSON.parse(textOf('package.json')).scripts.start)
    const variables = /^Environment=(.*)$/m.exec(unit)?.[1]?.split(' ') ?? []
    for (const variable of variables) expect(isRead(variable.split('=')[0] ?? '') || /^(NODE_ENV|NEXT_TELEMETRY_DISABLED)=/.test(variable), variable).toBe(true)
    expect(/^StateDirectory=(.*)$/m.exec(unit)?.[1]).toBe(/DATA_DIR=\/var\/lib\/(\S+)/.exec(unit)?.[1])
    // The server may take its time to say goodbye: the longest drain that is accepted, and what comes after.
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(300 + 10)
    const verified = spawnSync('systemd-analyze', ['verify', path.join(root, 'deploy/parley.service')], { encoding: 'utf8' })
    // Where there is no systemd, or no node or account where the unit has them, the lines above are all that is checked.
    if (verified.error === undefined) expect(verified.stderr.split('\n').filter((line) => line !== '' && !/not executable|Failed to prepare filename|Cannot find|System has not been booted|user (namespace|manager)/i.test(line))).toEqual([])
  })

  it('CLU-47 the scripts that copy PostgreSQL are shell that the shell takes', () => {
    for (const script of ['backup-postgres.sh', 'restore-postgres.sh', 'forget-postgres.sh', 'postgres-address.sh']) execFileSync('sh', ['-n', path.join(root, 'deploy', script)])
  })
})
