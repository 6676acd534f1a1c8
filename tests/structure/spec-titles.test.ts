import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { root } from './imports'

const ruleId = /[A-Z][A-Z0-9]*(?:-[A-Z]+)*-\d+[a-z]?/
const filesOf = (folder: string, ending: RegExp) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))

const rules = new Map<string, string>()
const doubles: string[] = []
for (const file of filesOf('tests/SPEC', /\.md$/)) {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const id = new RegExp(`^- \\*{0,2}(${ruleId.source})\\b`).exec(line)?.[1]
    if (id === undefined) continue
    if (rules.has(id)) doubles.push(id)
    rules.set(id, path.basename(file))
  }
}

const titled = new Map<string, string>()
const untitled: string[] = []
for (const file of filesOf('tests', /\.(test|spec)\.tsx?$/)) {
  const body = readFileSync(file, 'utf8')
  for (const match of body.matchAll(/(?:^|[^.\w])(?:it|test)(?:\.(?:each|runIf|skipIf|for)\([\s\S]*?\))?\(\s*(['"`])([\s\S]*?)\1/gm)) {
    const title = match[2] ?? ''
    const id = new RegExp(`^(${ruleId.source})\\b`).exec(title)?.[1]
    if (id === undefined) untitled.push(`${path.relative(root, file)}: '${title}'`)
    else titled.set(id, path.relative(root, file))
  }
}

it('STRUCT-16 every rule of tests/SPEC has a test and stands there once', () => {
  expect(rules.size).toBeGreaterThan(0)
  expect(doubles).toEqual([])
  expect([...rules].filter(([id]) => !titled.has(id)).map(([id, file]) => `${file}: ${id} has no test`)).toEqual([])
})

it('STRUCT-17 every test is titled with a rule of tests/SPEC', () => {
  expect(untitled).toEqual([])
  expect([...titled].filter(([id]) => !rules.has(id)).map(([id, file]) => `${file}: ${id} is no rule of tests/SPEC`)).toEqual([])
})
