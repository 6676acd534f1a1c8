import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { root, sourceFiles } from '../structure/imports'

const text = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const pageFiles = sourceFiles().filter((file) => /^(app|components|lib)\//.test(file))

it('HOST-50 every file of the page that builds a schema first forbids zod to compile it, which the policy would report', () => {
  const builders = pageFiles.filter((file) => file !== 'lib/protocol/zod-config.ts' && /^import \* as z from 'zod'/m.test(text(file)))
  expect(builders.length).toBeGreaterThan(3)
  expect(builders.filter((file) => !/import '[^']*zod-config'/.test(text(file)))).toEqual([])
})

it('HOST-51 no page makes markup or code of text, and none names another host to load from', () => {
  const dangerous = /dangerouslySetInnerHTML|\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(|srcDoc=|<iframe/
  // The one script in the page itself is a constant: it sets the theme before anything is drawn.
  const constant = 'dangerouslySetInnerHTML={{ __html: themeScript }}'
  expect(pageFiles.filter((file) => dangerous.test(text(file).replace(constant, '').replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '')))).toEqual([])
  expect(pageFiles.filter((file) => /\.(ts|tsx)$/.test(file) && /(?:src|href)=["'{`]+https?:\/\//.test(text(file)))).toEqual([])
})
