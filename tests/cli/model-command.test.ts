import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readArguments } from '@/scripts/model/arguments'
import { cruxesCommand } from '@/scripts/model/cruxes'
import { evaluateCommand } from '@/scripts/model/evaluate'
import { toPrintedJson } from '@/scripts/model/print-json'
import { runModel } from './run-model'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-model-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, content: unknown): string {
  const file = path.join(folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const card = (id: string, cost: unknown) => ({ id, title: id, cost, reductionIfScheming: 0.3, reductionIfNotScheming: 0.1, legibility: 0.5, verifiability: 0.5, robustness: 0.5 })
const beliefs = { pScheming: { low: 0.05, mid: 0.2, high: 0.5 }, pCatastropheIfScheming: 0.4, pCatastropheIfNotScheming: 0.05, pCatastropheFromOthers: 0.1, delaySensitivity: 0.5 }
const workshop = {
  format: 'workshop/1',
  title: 'small',
  framing: 'action-inaction',
  askLimit: 2,
  regimes: [
    { id: 'deal', kind: 'negotiation', budget: 0.04, sincerity: 0.8 },
    { id: 'law', kind: 'mandate', sincerity: 0.3, costTolerance: 0.05, constituency: 'public', appeal: { legibility: 1 } },
  ],
  interventions: [card('a', 0.02), card('b', { low: 0.01, mid: 0.03, high: 0.1 }), card('c', 0.3)],
  views: [
    { id: 'ann', kind: 'participant', beliefs },
    { id: 'bo', kind: 'participant', beliefs: { ...beliefs, pScheming: 0.01, delaySensitivity: 2 }, overrides: { a: { cost: 0.2 } } },
  ],
}

const range = { p10: z.number(), p50: z.number(), p90: z.number() }
const resultsSchema = z.object({
  format: z.literal('workshop-results/1'),
  views: z.array(
    z.object({
      id: z.string(),
      package: z.array(z.string()),
      objective: z.object({ none: z.number(), package: z.number() }),
      gain: z.object({ central: z.number(), ...range }),
      interventions: z.array(
        z.object({
          id: z.string(),
          value: z.number(),
          stake: z.number(),
          rank: z.number(),
          inPackage: z.boolean(),
          nearBestShare: z.number(),
          ratio: z.number().nullable(),
          storyShares: z.record(z.string(), z.number()),
          draws: z.object({ ...range, pInPackage: z.number(), rankShares: z.array(z.number()) }),
        }),
      ),
      regimes: z.array(z.object({ id: z.string(), implemented: z.array(z.string()), gain: z.number(), w: z.number(), actionRisk: z.number(), inactionRisk: z.number(), speed: z.number() })),
    }),
  ),
  disagreement: z.object({
    distance: z.number(),
    loss: z.array(z.array(z.number())),
    sharedAsks: z.number(),
    everyone: z.array(z.string()),
    kendallW: z.number().nullable(),
    tau: z.array(z.array(z.number().nullable())),
    interventions: z.array(z.object({ id: z.string(), for: z.number(), label: z.enum(['agreed', 'opposed', 'leftOut', 'contested']), divisiveness: z.number() })),
    camps: z.array(z.array(z.string())),
    pools: z.record(z.string(), z.object({ pool: z.number(), spread: z.number(), answered: z.number() })),
    groupCruxes: z.array(
      z.object({
        group: z.string(),
        crux: z.number(),
        distance: z.number(),
        sharedAsks: z.number(),
        kendallW: z.number().nullable(),
        ownStake: z.record(z.string(), z.number()),
        byView: z.record(z.string(), z.number()),
        answered: z.number(),
        tested: z.boolean(),
        changesNothing: z.boolean(),
      }),
    ),
    compromise: z.object({ package: z.array(z.string()), maxLoss: z.number(), losses: z.record(z.string(), z.number()) }),
    robustCore: z.array(z.string()),
  }),
})

const bad = (words: readonly string[]) => {
  const { status, stdout, stderr } = runModel(words)
  expect([status, stdout, stderr.trimEnd().split('\n').length]).toEqual([2, '', 1])
  return stderr.trimEnd()
}

describe('model -- evaluate', () => {
  it('CLI-1 prints workshop-results/1 with every key of the specification', () => {
    const { status, stdout, stderr } = runModel(['evaluate', write('good.json', workshop), '--draws', '20'])
    expect([status, stderr]).toEqual([0, ''])
    const results = resultsSchema.parse(JSON.parse(stdout))
    expect(results.views.map(({ id }) => id)).toEqual(['ann', 'bo'])
    expect(results.disagreement.groupCruxes).toHaveLength(9)
  })

  it('CLI-2 prints numbers to 12 decimals and -0 as 0', () => {
    expect(toPrintedJson({ a: -0, b: 1 / 3, c: -1e-13, d: [2, null, 'x'] }).replace(/\s/g, '')).toBe('{"a":0,"b":0.333333333333,"c":0,"d":[2,null,"x"]}')
    const { stdout } = runModel(['evaluate', write('digits.json', workshop), '--draws=0'])
    expect(stdout).not.toMatch(/\d\.\d{13}|-0[,\s]/)
  })

  it('CLI-3 without draws no percentile is printed', () => {
    const { stdout } = runModel(['evaluate', write('central.json', workshop), '--draws', '0'])
    expect(stdout).not.toMatch(/"(draws|p10|p50|p90)"/)
    expect(stdout).toMatch(/"central"/)
  })

  it('CLI-4 the same file, seed and draws print the same bytes; another seed prints others', () => {
    const file = write('bytes.json', workshop)
    const [first, second, other] = ['1', '1', '2'].map((seed) => runModel(['evaluate', file, '--draws', '30', '--seed', seed]).stdout)
    expect(second).toBe(first)
    expect(other).not.toBe(first)
  })
})

describe('bad input', () => {
  it('CLI-5 a file that is missing, a folder or no JSON is said to be so in one line', () => {
    expect(bad(['evaluate', path.join(folder, 'nowhere.json')])).toMatch(/nowhere\.json: there is no such file$/)
    expect(bad(['evaluate', folder])).toMatch(/this is a folder, and a file is expected$/)
    const broken = write('broken.json', '{ "format": \n')
    expect(bad(['evaluate', broken])).toContain(`${broken}: $: this is not JSON`)
  })

  it('CLI-6 a broken rule is named with its path', () => {
    const file = write('rule.json', { ...workshop, interventions: [card('a', 1.5)] })
    expect(bad(['evaluate', file])).toContain(`${file}: interventions[0].cost`)
    const twice = write('twice.json', { ...workshop, interventions: [card('a', 0.1), card('a', 0.1)] })
    expect(bad(['evaluate', twice])).toContain(`${twice}: interventions[1].id`)
  })

  it('CLI-7 no views, or another view than the file has', () => {
    const empty = write('empty.json', { ...workshop, views: [] })
    expect(bad(['evaluate', empty])).toContain('views: is empty; evaluate needs at least one view')
    expect(bad(['cruxes', write('pair.json', workshop), '--from', 'ann', '--to', 'cy'])).toContain("no view has the id 'cy'; accepted: ann, bo")
  })

  it('CLI-8 bad usage says what is accepted', () => {
    const file = write('usage.json', workshop)
    const refusal = (words: readonly string[], command = evaluateCommand) => {
      const given = readArguments(words, command)
      return given.ok ? 'accepted' : given.message
    }
    expect(bad([])).toContain('usage: evaluate FILE.json [--draws N] [--seed S]')
    expect(bad(['evaluate'])).toMatch(/a file is missing; usage: evaluate FILE\.json/)
    expect(bad(['evaluate', file, '--draws', '-3'])).toContain("--draws is '-3', and a whole number of at least 0 is accepted")
    expect(refusal([file, '--drows', '3'])).toContain('--drows is no option here; accepted: --draws, --seed')
    expect(refusal([file, '--seed'])).toBe('--seed needs a value')
    expect(refusal([file, '--seed', '1', '--seed=2'])).toBe('--seed is given twice')
    expect(refusal([file, '--from', 'ann'], cruxesCommand)).toBe('--to is missing')
    expect(refusal([file, 'another.json'])).toContain("'another.json' is left over")
    expect(refusal(['--seed', '7', file])).toBe('accepted')
  })
})

describe('model -- cruxes', () => {
  it('CLI-9 prints both directions, groups summing to the difference', () => {
    const { status, stdout } = runModel(['cruxes', write('cruxes.json', workshop), '--from', 'ann', '--to', 'bo'])
    expect(status).toBe(0)
    const direction = z.object({
      from: z.string(),
      to: z.string(),
      package: z.array(z.string()),
      interventions: z.array(z.object({ id: z.string(), from: z.number(), to: z.number(), difference: z.number(), groups: z.record(z.string(), z.number()), cards: z.record(z.string(), z.record(z.string(), z.number())) })),
    })
    const printed = direction.extend({ format: z.literal('workshop-cruxes/1'), reverse: direction }).parse(JSON.parse(stdout))
    expect([printed.from, printed.to, printed.reverse.from, printed.reverse.to]).toEqual(['ann', 'bo', 'bo', 'ann'])
    for (const { difference, groups } of [...printed.interventions, ...printed.reverse.interventions])
      expect(Object.values(groups).reduce((sum, share) => sum + share, 0)).toBeCloseTo(difference, 10)
  })

  it('CLI-10 a relative file is looked for where the person stands', () => {
    write('here.json', workshop)
    expect(runModel(['evaluate', 'here.json', '--draws', '0'], folder).status).toBe(0)
    expect(runModel(['evaluate', 'here.json', '--draws', '0']).stderr).toContain('here.json: there is no such file')
  })
})

describe('model -- levers and frontier', () => {
  it('CLI-11 levers prints workshop-levers/1 of one view, the largest change first', () => {
    const { status, stdout } = runModel(['levers', write('levers.json', workshop), '--view', 'ann'])
    expect(status).toBe(0)
    const schema = z.object({ format: z.literal('workshop-levers/1'), view: z.literal('ann'), levers: z.array(z.object({ kind: z.string(), change: z.number() })) })
    const changes = schema.parse(JSON.parse(stdout)).levers.map(({ change }) => change)
    expect(changes.length).toBeGreaterThan(0)
    expect(changes).toEqual([...changes].sort((a, b) => b - a))
  })

  it('CLI-12 frontier prints workshop-frontier/1: more speed given up, no more risk', () => {
    const { status, stdout } = runModel(['frontier', write('frontier.json', workshop), '--view', 'bo'])
    expect(status).toBe(0)
    const point = z.object({ budget: z.number(), cost: z.number(), actionRisk: z.number(), members: z.array(z.string()) })
    const { points } = z.object({ format: z.literal('workshop-frontier/1'), view: z.literal('bo'), points: z.array(point) }).parse(JSON.parse(stdout))
    expect(points).toHaveLength(60)
    points.forEach(({ budget, cost, actionRisk }, at) => {
      expect(cost).toBeLessThanOrEqual(budget + 1e-9)
      expect(actionRisk).toBeLessThanOrEqual(points[at - 1]?.actionRisk ?? 1)
    })
  })
})
