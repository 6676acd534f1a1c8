import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../structure/imports'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-tally-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function tallyFile(content: string) {
  const file = path.join(folder, 'ballots.json')
  writeFileSync(file, content)
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'node_modules/tsx/dist/cli.mjs'), 'scripts/model.ts', 'tally', file], { cwd: root, encoding: 'utf8' })
  return { status, stdout, stderr: stderr.trim(), file }
}

const options = [{ id: 'a', title: 'A' }, { id: 'b', title: 'B' }]

describe('model -- tally', () => {
  it('VOTE-80 the command line prints a tally/1', () => {
    const { status, stdout } = tallyFile(JSON.stringify({ format: 'ballots/1', method: 'ranking', options, ballots: [{ id: '1', ranking: [['b'], ['a']] }] }))
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ format: 'tally/1', method: 'ranking', winners: ['b'], ties: [], rules: { schulze: { winners: ['b'] }, rankedPairs: { winners: ['b'] }, irv: { winners: ['b'] }, borda: { winners: ['b'] } } })
  })

  it('VOTE-81 invalid ballots end with exit code 2 and one line that names path and rule', () => {
    const bad = tallyFile(JSON.stringify({ format: 'ballots/1', method: 'approval', options, ballots: [{ id: '1', approve: ['c'] }] }))
    expect([bad.status, bad.stdout, bad.stderr]).toEqual([2, '', `${bad.file}: ballots[0].approve[0]: must be the id of an option, not "c"`])
    const broken = tallyFile('{')
    expect([broken.status, broken.stdout, broken.stderr.split('\n').length]).toEqual([2, '', 1])
  })

  it('VOTE-82 the example in the README runs and says what the README says', () => {
    const example = /```json\n([\s\S]*?)```/.exec(readFileSync(path.join(root, 'lib/voting/README.md'), 'utf8'))?.[1] ?? ''
    const { status, stdout } = tallyFile(example)
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      rules: { schulze: { winners: ['N'] }, rankedPairs: { winners: ['N'] }, borda: { winners: ['N'] }, irv: { winners: ['K'] } },
      table: { M: { firstChoices: 42 }, N: { firstChoices: 26 }, C: { firstChoices: 15 }, K: { firstChoices: 17 } },
    })
  })
})
