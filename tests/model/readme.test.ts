import { build } from 'esbuild'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

it('MODEL-97 the example in the README runs outside the project and prints what the README says', () => {
  const readme = readFileSync(path.join(root, 'lib/model/README.md'), 'utf8')
  const [, example = ''] = /```ts\n([\s\S]*?)```/.exec(readme) ?? []
  const [, output = ''] = /```text\n([\s\S]*?)```/.exec(readme) ?? []
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-readme-'))
  try {
    const file = path.join(folder, 'example.mts')
    writeFileSync(file, example.replaceAll("'./lib/", `'${root}/lib/`))
    const { stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'node_modules/tsx/dist/cli.mjs'), file], { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(stdout).toBe(output)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

it('MODEL-98 model and disagreement bundle without anything from outside lib/model and lib/disagreement', async () => {
  const contents = "export { evaluateView } from './lib/model/evaluate'; export { evaluateWorkshop } from './lib/disagreement/results'"
  const { metafile } = await build({ stdin: { contents, resolveDir: root }, bundle: true, write: false, metafile: true, format: 'esm', platform: 'neutral', logLevel: 'silent' })
  const inputs = Object.keys(metafile.inputs).filter((file) => file !== '<stdin>')
  expect(inputs.length).toBeGreaterThan(30)
  expect(inputs.filter((file) => !/^lib\/(model|disagreement)\//.test(path.relative(root, path.resolve(file))))).toEqual([])
})
