import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { root, say } from './root.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const onPath = () => {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of names) if (folder && existsSync(path.join(folder, name))) return path.join(folder, name)
  }
  return null
}

const playwrightsOwn = async () => {
  const { chromium } = await import('@playwright/test')
  const at = chromium.executablePath()
  return at && existsSync(at) ? at : null
}

/** Where a Chromium stands: CHROMIUM_PATH, Playwright's own, the PATH; null when there is none. */
export const findBrowser = async () => {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    say(`setup: CHROMIUM_PATH is '${named}', where no file stands; looking elsewhere.`)
  }
  return (await playwrightsOwn()) ?? onPath()
}

/** @param {string} command @param {string[]} args */
const attempt = (command, args) => spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0

/** Finds or installs a Chromium for the browser tests, or ends with a sentence that says what to do. */
export const ensureBrowser = async () => {
  const found = await findBrowser()
  if (found) return found
  say('Installing a browser for the tests (once) …')
  if (process.getuid?.() === 0 && attempt('apt-get', ['update', '-qq']) && attempt('apt-get', ['install', '-y', '-qq', 'chromium'])) {
    const installed = await findBrowser()
    if (installed) return installed
  }
  if (attempt(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])) {
    const installed = await findBrowser()
    if (installed) return installed
  }
  say('setup: no Chromium was found and none could be installed. Install Chromium or Chrome and set CHROMIUM_PATH to it.')
  process.exit(1)
}
