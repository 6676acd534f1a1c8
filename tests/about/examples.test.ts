import { describe, expect, it } from 'vitest'
import { examples, readField } from '@/components/about/examples'
import { mulberry32 } from '@/lib/model/random'

describe('examples of the page about the model', () => {
  it('ABOUT-1 every example answers from any numbers within its fields, without a figure that is none', () => {
    const random = mulberry32(1)
    for (const { fields, answer } of Object.values(examples)) {
      for (let run = 0; run < 40; run++) {
        const values = fields.map(({ start, least, most }) => (run === 0 ? start : run === 1 ? least : run === 2 ? most : least + random() * (most - least)))
        const lines = answer(values)
        expect(lines.length).toBeGreaterThan(0)
        for (const line of lines) expect(line).not.toMatch(/NaN|Infinity|undefined/)
      }
    }
    expect(examples.range.answer([2, 10, 35])[0]).toContain('14.8')
    expect(examples.range.answer([20, 10, 35])).toEqual(['Low, middle and high go upwards.'])
  })

  it('ABOUT-2 a field takes a point or a comma, and says what it accepts of anything else', () => {
    const field = { label: '', start: 1, least: 0, most: 90 }
    expect([readField(field, '2.5'), readField(field, ' 2,5 ')]).toEqual([{ ok: true, value: 2.5 }, { ok: true, value: 2.5 }])
    for (const text of ['', ' ', 'x', '-1', '91', '1e9', 'NaN', 'Infinity']) expect(readField(field, text)).toEqual({ ok: false, message: 'A number from 0 to 90' })
  })

  it('ABOUT-3 a deal with a ceiling brings the asks that help most, pressure those that are easiest to explain', () => {
    expect(examples.stories.answer([5]).slice(1)).toEqual(['A deal with a ceiling brings a pause before release.', 'Pressure brings a public pledge and monitoring.'])
    expect(examples.stories.answer([0]).slice(1)).toEqual(['A deal with a ceiling brings nothing.', 'Pressure brings nothing.'])
  })
})
