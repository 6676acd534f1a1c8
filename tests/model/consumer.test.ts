import { build } from 'esbuild'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

function codeOf(readme: string, language: string): string {
  const [, code] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readFileSync(path.join(root, readme), 'utf8')) ?? []
  if (code === undefined) throw new Error(`${readme} has no ${language} block`)
  return code
}

/** Runs a program in a folder that holds the three libraries and nothing else: no packages, no tsconfig, no app. */
async function runAlone(program: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-consumer-'))
  try {
    for (const library of ['model', 'disagreement', 'voting']) cpSync(path.join(root, 'lib', library), path.join(folder, 'lib', library), { recursive: true })
    writeFileSync(path.join(folder, 'program.ts'), program)
    const outfile = path.join(folder, 'program.mjs')
    await build({ entryPoints: [path.join(folder, 'program.ts')], bundle: true, platform: 'neutral', format: 'esm', outfile, logLevel: 'silent' })
    const { stdout, stderr } = spawnSync(process.execPath, [outfile], { cwd: folder, encoding: 'utf8' })
    expect(stderr).toBe('')
    return stdout
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

it.each(['model', 'disagreement'])('MODEL-99 a consumer with nothing but the three folders runs the example of a README: lib/%s', async (library) => {
  expect(await runAlone(codeOf(`lib/${library}/README.md`, 'ts'))).toBe(codeOf(`lib/${library}/README.md`, 'text'))
})

it('MODEL-99 a consumer with nothing but the three folders runs the example of a README: lib/voting', async () => {
  const program = `
    import { parseBallots } from './lib/voting/parse-ballots'
    import { tally } from './lib/voting/tally'
    const parsed = parseBallots(${codeOf('lib/voting/README.md', 'json')})
    if (!parsed.ok) throw new Error(parsed.rule)
    const { winners, rules } = tally(parsed.file)
    console.log(JSON.stringify({ winners, irv: rules.irv.winners }))`
  expect(JSON.parse(await runAlone(program))).toEqual({ winners: ['N'], irv: ['K'] })
})

it('MODEL-99 what a consumer imports from elsewhere is not there', async () => {
  await expect(runAlone("import * as Y from 'yjs'\nconsole.log(typeof Y)")).rejects.toThrow(/Could not resolve "yjs"/)
})
