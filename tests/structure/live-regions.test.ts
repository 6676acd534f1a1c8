import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { root, sourceFiles } from './imports'

// An output element and the roles status, alert and log are live without saying so.
const live = /aria-live|<output\b|role=(?:"(?:status|alert|log)"|\{[^}]*'(?:status|alert|log)')/

it('A11Y-8 no component has a live region of its own', () => {
  const found = sourceFiles()
    .filter((file) => /^(app|components)\//.test(file) && file !== 'components/announce/announcements.tsx')
    .flatMap((file) => readFileSync(path.join(root, file), 'utf8').split('\n').map((line, at) => ({ file, line, at })).filter(({ line }) => live.test(line)))
  expect(found.map(({ file, at }) => `${file}:${at + 1}: show the words with Said, or announce them with useAnnounce`)).toEqual([])
  expect(readFileSync(path.join(root, 'components/announce/announcements.tsx'), 'utf8').match(/aria-live="polite"/g)).toHaveLength(1)
})
