import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root, say } from './root.mjs'
import { run } from './run.mjs'

const sources = ['app', 'components', 'lib', 'server', 'public', 'scripts/setup', 'next.config.mjs', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json']

/** @param {string} at @returns {string[]} */
const filesUnder = (at) => {
  const full = path.join(root, at)
  if (!existsSync(full)) return []
  const entries = (() => {
    try {
      return readdirSync(full, { withFileTypes: true })
    } catch {
      // Not a folder: the entry is itself a file.
      return null
    }
  })()
  if (!entries) return [at]
  return entries.flatMap((entry) => (entry.isDirectory() ? filesUnder(path.join(at, entry.name)) : [path.join(at, entry.name)])).sort()
}

const stampOfSources = () => {
  const hash = createHash('sha256').update(process.versions.node)
  for (const file of sources.flatMap(filesUnder)) hash.update(file).update('\0').update(readFileSync(path.join(root, file))).update('\0')
  return hash.digest('hex')
}

const stampFile = path.join(root, 'dist', '.stamp')

/** Bundles the server to dist/ and builds the pages to .next/; without asking whether it is needed. */
export const build = async () => {
  // Types of routes that were removed since would break the build.
  rmSync(path.join(root, '.next', 'dev', 'types'), { recursive: true, force: true })
  rmSync(stampFile, { force: true })
  mkdirSync(path.dirname(stampFile), { recursive: true })
  const stamp = stampOfSources()
  const esbuild = await import('esbuild')
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: { main: 'server/main.ts', 'aggregate-worker': 'server/aggregates/aggregate-worker.ts', 'results-worker': 'server/snapshots/results-worker.ts', 'draws-worker': 'server/snapshots/draws-worker.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Packages stay outside the bundle: two copies of Yjs in one process break each other.
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  })
  // What an exported HTML file computes with.
  await esbuild.build({ ...JSON.parse(readFileSync(path.join(root, 'scripts', 'setup', 'offline-bundle.json'), 'utf8')), absWorkingDir: root, outfile: 'dist/offline.js' })
  run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  writeFileSync(stampFile, stamp)
}

export const buildWhenStale = async () => {
  const built = existsSync(stampFile) && existsSync(path.join(root, '.next', 'BUILD_ID')) && readFileSync(stampFile, 'utf8') === stampOfSources()
  if (built) return
  say('Building (once per change) …')
  await build()
}
