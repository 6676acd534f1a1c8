import { poolNumbers } from '@/lib/disagreement/pooling'
import type { CardFigures } from '@/lib/model/effective'
import { centralNumber } from '@/lib/model/estimate'
import { effectShare, outcome } from '@/lib/model/outcome'
import { formatNumber, formatPercent } from '@/lib/words/numbers'
import { carriedOut } from './stories-example'

export type ExampleField = { readonly label: string; readonly start: number; readonly least: number; readonly most: number }
export type Example = {
  readonly legend: string
  readonly fields: readonly ExampleField[]
  /** Lines to read, from one number a field, each within its bounds. */
  readonly answer: (values: readonly number[]) => readonly string[]
}
export type ExampleName = 'range' | 'earnest' | 'risks' | 'stories' | 'middle'

const percent = (label: string, start: number, most = 100): ExampleField => ({ label, start, least: 0, most })
const inner = (label: string, start: number): ExampleField => ({ label, start, least: 0.1, most: 99.9 })
const shares = (values: readonly number[]) => values.map((value) => value / 100)

const plainCard: CardFigures = { cost: 0, reductionIfScheming: 0, reductionIfNotScheming: 0, legibility: 0, verifiability: 0, robustness: 0, evidence: 0, support: {} }

export const examples: { readonly [Name in ExampleName]: Example } = {
  range: {
    legend: 'A chance, in percent',
    fields: [inner('Low', 2), inner('Middle', 10), inner('High', 35)],
    answer(values) {
      const [low = 0, mid = 0, high = 0] = shares(values)
      if (low > mid || mid > high) return ['Low, middle and high go upwards.']
      return [`The model reckons with ${formatPercent(centralNumber({ low, mid, high }, 'logit'))}, the mean; the middle is ${formatPercent(mid)}.`]
    },
  },
  earnest: {
    legend: 'One measure, in percent',
    fields: [percent('Prevents', 30), percent('In earnest', 40), percent('Robust', 50)],
    answer(values) {
      const [reduction = 0, sincerity = 0, robustness = 0] = shares(values)
      const share = effectShare({ ...plainCard, robustness }, { sincerity })
      return [`${formatPercent(share)} of the effect is left: it prevents ${formatPercent(reduction * share)} of the danger.`]
    },
  },
  risks: {
    legend: 'One measure, carried out in earnest',
    fields: [
      percent('Hides its aims, %', 20), percent('Catastrophe if so, %', 30), percent('If not, %', 2),
      percent('From others, %', 10), { label: 'η', start: 0.5, least: 0, most: 5 }, percent('Slows by, %', 5, 90), percent('Prevents, %', 30),
    ],
    answer([hides = 0, ifSo = 0, ifNot = 0, others = 0, eta = 0, cost = 0, prevents = 0]) {
      const beliefs = {
        pScheming: hides / 100, pCatastropheIfScheming: ifSo / 100, pCatastropheIfNotScheming: ifNot / 100,
        pCatastropheFromOthers: others / 100, delaySensitivity: eta, overlap: 0.5,
      }
      const card = { ...plainCard, cost: cost / 100, reductionIfScheming: prevents / 100, reductionIfNotScheming: prevents / 100 }
      const standpoint = { framing: 'action-inaction' as const, beliefs, cards: [card], overlapGroups: [null], power: 1 }
      const without = outcome(standpoint, [], { sincerity: 1 })
      const withIt = outcome(standpoint, [0], { sincerity: 1 })
      return [
        `Ours falls from ${formatPercent(without.actionRisk)} to ${formatPercent(withIt.actionRisk)}; others’ goes from ${formatPercent(without.inactionRisk)} to ${formatPercent(withIt.inactionRisk)}.`,
        `Getting through: ${formatPercent(without.w)} without it, ${formatPercent(withIt.w)} with it, ${formatNumber(100 * (withIt.w - without.w), 2)} points.`,
      ]
    },
  },
  stories: {
    legend: 'Three asks in two stories',
    fields: [percent('Slowdown accepted, %', 5, 90)],
    answer: ([budget = 0]) => carriedOut(budget / 100),
  },
  middle: {
    legend: 'What three people say, in percent',
    fields: [percent('First', 2), percent('Second', 10), percent('Third', 60)],
    answer(values) {
      const chances = shares(values)
      const mean = chances.reduce((sum, chance) => sum + chance, 0) / chances.length
      return [`The middle they would all hold is ${formatPercent(poolNumbers(chances, 'logOdds')?.pool ?? 0)}; the plain mean is ${formatPercent(mean)}.`]
    },
  },
}

export type ReadField = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly message: string }

/** A number in the field's bounds, with a point or a comma. */
export function readField({ least, most }: ExampleField, text: string): ReadField {
  const value = text.trim() === '' ? NaN : Number(text.trim().replace(',', '.'))
  if (value >= least && value <= most) return { ok: true, value }
  return { ok: false, message: `A number from ${least} to ${most}` }
}
