import { readFileSync } from 'node:fs'
import path from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LoadingBlocks, MiddleLoading } from '@/components/shell/middle-loading'

const style = (file: string) => readFileSync(path.resolve(import.meta.dirname, '..', '..', 'app', file), 'utf8')
const tokensOf = (block: string) => new Map([...block.matchAll(/--([a-z0-9-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))

describe('for everybody', () => {
  it('A11Y-10 a screen that is on its way has one h1, and a part of a page that has one brings none', () => {
    expect(renderToStaticMarkup(<MiddleLoading />).match(/<h1/g)).toHaveLength(1)
    expect(renderToStaticMarkup(<LoadingBlocks />)).not.toContain('<h1')
    expect(renderToStaticMarkup(<LoadingBlocks />)).toContain('Loading…')
  })

  it('A11Y-11 in forced colours every token is a colour the person chose, and what is drawn is no other than what is written on it', () => {
    const light = tokensOf(/:root \{([^}]*)\}/.exec(style('globals.css'))?.[1] ?? '')
    const forced = tokensOf(style('forced-colors.css'))
    expect(light.size).toBeGreaterThan(20)
    expect([...light.keys()].filter((name) => !forced.has(name))).toEqual([])
    expect([...forced.values()].filter((value) => !['Canvas', 'CanvasText', 'GrayText', 'Highlight', 'HighlightText'].includes(value))).toEqual([])
    // Whatever lies on a ground has the colour that goes with it.
    expect([forced.get('pen'), forced.get('on-pen')]).toEqual(['Highlight', 'HighlightText'])
    expect([forced.get('print'), forced.get('on-print')]).toEqual(['CanvasText', 'Canvas'])
    for (const ground of ['paper', 'sheet', 'sunk', 'pen-soft', 'warn-soft']) expect(forced.get(ground)).toBe('Canvas')
  })
})
