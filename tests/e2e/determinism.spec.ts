import { expect, test, type Page } from '@playwright/test'
import { build } from 'esbuild'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { runModel } from '../cli/run-model'

const root = path.resolve(import.meta.dirname, '../..')

/** What the command does between reading and printing, for a page: `evaluateFile(text, draws)` answers with the printed text. */
const pageCode = `
  import { evaluateWorkshop, withDraws } from './lib/disagreement/results'
  import { parseWorkshopFile } from './lib/workshop/file'
  import { toPrintedJson } from './scripts/model/print-json'
  globalThis.evaluateFile = (text, draws) => {
    const parsed = parseWorkshopFile(JSON.parse(text))
    if (!parsed.ok) throw new Error(parsed.path + ': ' + parsed.rule)
    return toPrintedJson(withDraws(parsed.workshop, evaluateWorkshop(parsed.workshop), { draws, seed: 1 })) + '\\n'
  }`

async function expectSameBytes(page: Page, name: string, draws: number): Promise<void> {
  test.setTimeout(300_000)
  const file = path.join(root, `lib/workshop/${name}-workshop.json`)
  const bundle = await build({ stdin: { contents: pageCode, resolveDir: root, loader: 'ts' }, bundle: true, write: false, format: 'iife', platform: 'browser', logLevel: 'error' })
  await page.setContent('<!doctype html><title>The model in a page</title>')
  await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' })
  const inBrowser: unknown = await page.evaluate(`evaluateFile(${JSON.stringify(readFileSync(file, 'utf8'))}, ${draws})`)
  const { status, stdout } = runModel(['evaluate', file, '--draws', String(draws)])
  expect(status).toBe(0)
  expect(inBrowser === stdout, 'the two texts').toBe(true)
  expect(stdout).toContain('"pInPackage"')
}

test('E2E-40 Chromium and Node print the same bytes for the sample with draws', async ({ page }) => expectSameBytes(page, 'sample', 200))

test('E2E-41 Chromium and Node print the same bytes for the library with draws', async ({ page }) => expectSameBytes(page, 'library', 20))
