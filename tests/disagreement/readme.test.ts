import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

it('DIS-120 the example in the README runs outside the project and prints what the README says', () => {
  const readme = readFileSync(path.join(root, 'lib/disagreement/README.md'), 'utf8')
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
