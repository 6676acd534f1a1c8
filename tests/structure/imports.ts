import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..', '..')
const rooms = ['app', 'components', 'lib', 'server', 'scripts', 'tests']
const isSource = /\.(ts|tsx|mjs)$/

export type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean }

export const sourceFiles = (): readonly string[] =>
  rooms.flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && isSource.test(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      .filter((file) => !file.includes('node_modules/')),
  )

const importPattern = /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|new URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g

const resolve = (from: string, specifier: string, files: ReadonlySet<string>): string => {
  const base = specifier.startsWith('@/') ? specifier.slice(2) : specifier.startsWith('.') ? path.posix.join(path.posix.dirname(from), specifier) : null
  if (base === null) return specifier
  const found = ['', '.ts', '.tsx', '.mjs'].map((ending) => base + ending).find((file) => files.has(file))
  return found ?? base
}

/** Every import of every source file; inside the project `to` is a path from its top, else the package's name. */
export const readImports = (): readonly Import[] => {
  const all = sourceFiles()
  const files = new Set(all)
  return all.flatMap((from) => {
    const text = readFileSync(path.join(root, from), 'utf8')
    return [...text.matchAll(importPattern)].map((match) => ({
      from,
      to: resolve(from, match[3] ?? match[4] ?? match[5] ?? '', files),
      typeOnly: match[2] !== undefined,
    }))
  })
}
