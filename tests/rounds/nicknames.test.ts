import { describe, expect, it } from 'vitest'
import type { View } from '@/lib/model/workshop'
import { readStage } from '@/lib/workshop/stage-doc'
import { withoutSmallGroups } from '@/server/commands/hidden-groups'
import { until } from '../support/until'
import { roomOf } from './people'
import { planted } from './planted'

describe('under nicknames', () => {
  it('ROUND-20 under nicknames whys are on the stage in random order, and no view carries one', async () => {
    const { workshop, people, lead, submit } = await roomOf(['Ana', 'Ben', 'Cleo', 'Dora'], { naming: 'pseudonymous' })
    for (const [at, member] of people.entries()) await submit(member, { ...planted(at + 1).view, note: `Notiz-${at}` })
    await lead('reveal')
    const { doc } = await workshop.facilitator.browser.open(workshop.id, 'stage').synced()
    await until('the views are there', () => readStage(doc).views.length === 4)
    const { views, whys } = readStage(doc)
    expect(JSON.stringify(views)).not.toMatch(/Zitronenfalter|Notiz/)
    expect(whys.map(({ round, input, text }) => `${round} ${input} ${text}`).sort()).toEqual([1, 2, 3, 4].map((seed) => `1 pScheming ${planted(seed).why}`))
    expect(Object.keys(whys[0] ?? {}).sort()).toEqual(['input', 'round', 'text'])
  })

  it('ROUND-21 under nicknames a stakeholder group shows with three revealed views, and never when one or two others would be told by it', () => {
    const shown = (groups: readonly (string | undefined)[]) => {
      const views = groups.map((stakeholder, at): View => ({ id: `v${at}`, name: `Person ${at}`, kind: 'participant', ...(stakeholder === undefined ? {} : { stakeholder }) }))
      return withoutSmallGroups(views).map(({ stakeholder }) => stakeholder ?? '-').join(' ')
    }
    expect(shown(['lab', 'lab', 'lab'])).toBe('lab lab lab')
    expect(shown(['lab', 'lab', undefined, undefined, undefined])).toBe('- - - - -')
    expect(shown(['lab', 'lab', 'lab', 'vp'])).toBe('- - - -')
    expect(shown(['lab', 'lab', 'lab', 'vp', 'board', 'ngo'])).toBe('lab lab lab - - -')
    expect(shown(['lab', 'lab', 'lab', undefined])).toBe('lab lab lab -')
  })
})
