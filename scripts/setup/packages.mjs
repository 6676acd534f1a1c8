import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root, say } from './root.mjs'
import { run } from './run.mjs'

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean, peer?: boolean, link?: boolean }> | null} */
const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages
  } catch {
    // Missing or torn: there is nothing installed that could be compared.
    return null
  }
}

/** npm keeps a lock of what is installed; it is right when it holds every package that this platform must have. */
const installed = () => {
  const wanted = packagesOf('package-lock.json') ?? {}
  const found = packagesOf('node_modules/.package-lock.json')
  if (!found) return false
  return Object.entries(wanted).every(([at, want]) => {
    if (at === '') return true
    const have = found[at]
    return have ? have.version === want.version : want.optional === true || want.peer === true
  })
}

export const installPackages = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 9)) {
    say(`setup: Node ${process.versions.node} is too old; 20.9 or newer is needed.`)
    process.exit(1)
  }
  if (installed()) return
  say('Installing packages (once) …')
  const npm = process.env.npm_execpath
  if (npm) run(process.execPath, [npm, 'ci', '--include=dev', '--no-audit', '--no-fund'])
  else run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'])
}
