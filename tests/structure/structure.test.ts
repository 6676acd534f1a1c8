import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readImports, root, sourceFiles, type Import } from './imports'

const imports = readImports()
const files = sourceFiles()
const show = (found: readonly Import[], advice: string) => found.map(({ from, to }) => `${from} imports ${to}: ${advice}`)
const isPackage = (to: string) => !/^(app|components|lib|server|scripts|tests)\//.test(to) && !to.startsWith('.')
const crossing = (from: RegExp, to: RegExp) => imports.filter((i) => from.test(i.from) && to.test(i.to))
const text = (file: string) => readFileSync(path.join(root, file), 'utf8')

describe('the arrows between the rooms', () => {
  it('STRUCT-1 app and components never import server', () => {
    expect(show(crossing(/^(app|components)\//, /^server\//), 'ask the server by a command or a document; shared code belongs in lib')).toEqual([])
  })
  it('STRUCT-2 lib imports neither app, components, server nor scripts', () => {
    expect(show(crossing(/^lib\//, /^(app|components|server|scripts|tests)\//), 'pass what is needed as an argument')).toEqual([])
  })
  it('STRUCT-3 server imports neither app nor components', () => {
    expect(show(crossing(/^server\//, /^(app|components)\//), 'move the shared part to lib')).toEqual([])
  })
  it('STRUCT-4 components never import app', () => {
    expect(show(crossing(/^components\//, /^app\//), 'a route composes components, not the other way')).toEqual([])
  })
  it('STRUCT-5 lib/model imports only itself', () => {
    const found = imports.filter((i) => i.from.startsWith('lib/model/') && !i.to.startsWith('lib/model/'))
    expect(show(found, 'the model stands alone')).toEqual([])
  })
  it('STRUCT-6 lib/disagreement and lib/voting import only themselves and lib/model', () => {
    const found = imports.filter(
      (i) => (i.from.startsWith('lib/disagreement/') && !/^lib\/(disagreement|model)\//.test(i.to)) || (i.from.startsWith('lib/voting/') && !/^lib\/(voting|model)\//.test(i.to)),
    )
    expect(show(found, 'lift the composition to lib/workshop or to the caller')).toEqual([])
  })
  it('STRUCT-7 lib uses no package but yjs, zod and those that hash and sign, and those only in lib/workshop and lib/protocol', () => {
    const found = imports.filter((i) => {
      if (!i.from.startsWith('lib/') || !isPackage(i.to)) return false
      return !(/^lib\/(workshop|protocol)\//.test(i.from) && ['yjs', 'zod', 'fractional-indexing', 'canonicalize', '@noble/ed25519', '@noble/hashes/sha2', '@noble/hashes/utils'].includes(i.to))
    })
    expect(show(found, 'lib knows neither React nor Node nor the DOM')).toEqual([])
  })
  it('STRUCT-8 only lib/workshop, server/sync and components/doc hold a Y.Doc', () => {
    const found = imports.filter((i) => /^(yjs|y-websocket|y-indexeddb|y-protocols\/)/.test(i.to) && !/^(lib\/workshop|server|components\/doc|tests|scripts)\//.test(i.from))
    expect(show(found, 'use the typed snapshot and the named edits')).toEqual([])
  })
  it('STRUCT-9 no file imports itself by a cycle', () => {
    const graph = new Map<string, string[]>()
    for (const { from, to, typeOnly } of imports) if (!isPackage(to) && !typeOnly) graph.set(from, [...(graph.get(from) ?? []), to])
    const done = new Set<string>()
    const cycles: string[] = []
    const visit = (file: string, trail: readonly string[]): void => {
      const at = trail.indexOf(file)
      if (at >= 0) {
        cycles.push([...trail.slice(at), file].join(' → '))
        return
      }
      if (done.has(file)) return
      for (const next of graph.get(file) ?? []) visit(next, [...trail, file])
      done.add(file)
    }
    for (const file of graph.keys()) visit(file, [])
    expect(cycles).toEqual([])
  })
})

describe('files', () => {
  it('STRUCT-10 there are no barrels: no index.ts, no export star, no utils', () => {
    expect(files.filter((file) => /(^|\/)(index|utils)\.(ts|tsx|mjs)$/.test(file))).toEqual([])
    expect(files.filter((file) => file !== 'tests/structure/structure.test.ts' && /^export \* /m.test(text(file)))).toEqual([])
  })
  it('STRUCT-11 no source file passes 400 lines', () => {
    expect(files.filter((file) => !file.startsWith('tests/') && text(file).split('\n').length > 401)).toEqual([])
  })
  it('STRUCT-12 every file is named in kebab-case', () => {
    const exempt = /^app\/.*\[[a-z]+\]/
    expect(files.filter((file) => !exempt.test(file) && !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(path.posix.basename(file)))).toEqual([])
  })
  it('STRUCT-13 types are neither cast away nor silenced without a reason', () => {
    const comments = /@ts-ignore|@ts-expect-error|eslint-disable|\bTODO\b|\bFIXME\b/
    const casts = /:\s*any\b|<any>|\bas any\b/
    const prose = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`|\/\/.*|^\s*\/?\*.*/g
    const smells = { test: (line: string) => comments.test(line) || casts.test(line.replace(prose, '')) }
    const found = files
      .filter((file) => !file.startsWith('tests/structure/'))
      .flatMap((file) => text(file).split('\n').map((line, at) => ({ file, line, at })).filter(({ line }) => smells.test(line) && !line.includes('reason:')))
    expect(found.map(({ file, at, line }) => `${file}:${at + 1} ${line.trim()}`)).toEqual([])
  })
  it('STRUCT-14 routes hold no logic: each is under 30 lines', () => {
    expect(files.filter((file) => /^app\/.*page\.tsx$/.test(file) && text(file).trim().split('\n').length >= 30)).toEqual([])
  })
  it('STRUCT-18 no screen names a label in place: what people read stands in lib/words', () => {
    const attribute = /(?<![\w-])(?:label|title|hint|placeholder|twin|aria-label|text|caption|alt)="[^"{]*[A-Za-z]{2}[^"{]*"/g
    const whole = /(?<=>)[^<>{}=;()?:&|\n]*[A-Za-z]{2}[^<>{}=;()?:&|\n]*(?=<\/)/g
    // The page about the model is a text itself; the rest are words without a reading: the name, and what joins two fields.
    const screens = files.filter((file) => /^components\/.*\.tsx$/.test(file) && !file.startsWith('components/about/'))
    const found = screens.flatMap((file) => [...(text(file).match(attribute) ?? []), ...(text(file).match(whole) ?? [])].filter((label) => !['Parley', 'and'].includes(label.trim())).map((label) => `${file}: ${label}`))
    expect(found).toEqual([])
  })
  it('STRUCT-15 the lock file names no registry', () => {
    expect(/"resolved"|https?:\/\/[^"]*\.tgz/.test(text('package-lock.json'))).toBe(false)
  })
})
