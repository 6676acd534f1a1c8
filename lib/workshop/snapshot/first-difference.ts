import { isPlainObject } from '../plain-object'
import { jsonPath } from '../json-path'

/** Where two JSON values first differ, with both values in words; null when they say the same. */
export function firstDifference(file: unknown, again: unknown, path: readonly (string | number)[] = []): string | null {
  if (Object.is(file, again)) return null
  if (Array.isArray(file) && Array.isArray(again)) {
    if (file.length !== again.length) return `${jsonPath(path)} has ${file.length} entries, not ${again.length}`
    for (const [at, item] of file.entries()) {
      const found = firstDifference(item, again[at], [...path, at])
      if (found !== null) return found
    }
    return null
  }
  if (isPlainObject(file) && isPlainObject(again)) {
    for (const key of [...new Set([...Object.keys(file), ...Object.keys(again)])]) {
      const found = firstDifference(file[key], again[key], [...path, key])
      if (found !== null) return found
    }
    return null
  }
  return `${jsonPath(path)} is ${shown(file)}, not ${shown(again)}`
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'missing'
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
