import { describe, expect, it } from 'vitest'
import { fill, fillRich, segmentsOf } from '@/lib/words/fill'
import { personalOrder } from '@/lib/words/personal-order'
import { storyText } from '@/lib/words/story-texts'
import { parseWorkshopFile } from '@/lib/workshop/file'
import sample from '@/lib/workshop/sample-workshop.json'

describe('the message catalogue', () => {
  it('WORDS-10 a slot without a value throws, and names the slot', () => {
    expect(fill('{n} of {N} in', { n: 7, N: 9 })).toBe('7 of 9 in')
    expect(() => segmentsOf('{n} of {N} in', { n: 7 })).toThrow('{N}')
  })

  it('WORDS-11 emphasis belongs to the text, never to what fills a slot', () => {
    expect(fillRich('*{ask}* is **on** your list', { ask: 'A *bold* ask' })).toEqual([
      { text: 'A *bold* ask', style: 'emphasis' },
      { text: ' is ', style: 'plain' },
      { text: 'on', style: 'strong' },
      { text: ' your list', style: 'plain' },
    ])
  })

  it('WORDS-12 stories carry neutral names, and a story chosen in another view’s place says whose', () => {
    const file = parseWorkshopFile(sample)
    if (!file.ok) throw new Error(file.rule)
    const { regimes } = file.workshop
    expect(regimes.map((regime) => storyText(regime).name)).toEqual([
      'Same view, short of time', 'A deal with a ceiling', 'Answering the staff', 'Passing a review', 'Rules set in advance', 'Staying under a line',
    ])
    const answering = (constituency: string) => storyText({ id: 'p', name: 'p', kind: 'pressure', budget: 0.1, constituency, appeal: { support: 1 } }).name
    expect(['public', 'regulators'].map(answering)).toEqual(['Answering the public', 'Answering an authority'])
    const chosen = storyText({ id: 's', name: 's', kind: 'sharedValues', chooserView: 'vp', story: 'as you do' }, 'Product VP')
    expect(chosen.sentence).toContain('see the dangers as *Product VP* does')
  })

  it('WORDS-13 the order of stories differs between people and stays the same for each', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    const order = (person: string, items = ids) => personalOrder(items, (id) => id, person).join('')
    expect(order('mira')).toBe(order('mira', [...ids].reverse()))
    const people = Array.from({ length: 60 }, (_, place) => `person-${place}`)
    expect(new Set(people.map((person) => order(person))).size).toBeGreaterThan(40)
    const firsts = people.map((person) => order(person).charAt(0))
    for (const id of ids) expect(firsts.filter((first) => first === id).length).toBeGreaterThan(2)
    const without = order('mira', ids.filter((id) => id !== 'c'))
    expect(order('mira').replace('c', '')).toBe(without)
  })
})
