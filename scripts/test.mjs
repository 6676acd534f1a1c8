// Everything CI checks, in order of how soon it tells: types, rules of the structure, unit and server tests, browser tests.
// The last line counts them all.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from './setup/root.mjs'

const reports = mkdtempSync(path.join(tmpdir(), 'parley-test-'))
const count = { passed: 0, failed: 0, skipped: 0 }

/** @param {string} title @param {string[]} args of node @param {{ [name: string]: string }} [extra] */
const node = (title, args, extra = {}) => {
  process.stdout.write(`\n== ${title}\n`)
  return spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...extra } }).status === 0
}

/** @param {string} file */
const report = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // The runner died before it could write: counted as one failure by the caller.
    return null
  }
}

for (const [title, project] of [['types', 'tsconfig.json'], ['types of lib alone: no DOM, no Node', 'lib/tsconfig.json']]) {
  if (node(title, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', project])) count.passed += 1
  else count.failed += 1
}

const unitFile = path.join(reports, 'unit.json')
const unitOk = node('unit, structure and server tests', ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitFile}`])
const unit = report(unitFile)
if (unit) {
  count.passed += unit.numPassedTests
  count.failed += unit.numFailedTests
  count.skipped += unit.numPendingTests
}
if (!unitOk && !(unit?.numFailedTests > 0)) count.failed += 1

const browserFile = path.join(reports, 'browser.json')
const browserOk = node('browser tests', ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: browserFile })
const browser = report(browserFile)
if (browser) {
  count.passed += browser.stats.expected
  count.failed += browser.stats.unexpected + browser.stats.flaky
  count.skipped += browser.stats.skipped
}
if (!browserOk && !(browser?.stats.unexpected > 0)) count.failed += 1

process.stdout.write(`\n${count.passed} passed, ${count.failed} failed${count.skipped ? `, ${count.skipped} skipped` : ''}\n`)
process.exit(count.failed === 0 && count.passed > 0 ? 0 : 1)
