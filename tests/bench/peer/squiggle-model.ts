import type { Estimate, Workshop } from '@/lib/model/workshop'

/** Every number of one package's outcome in one world (model.md section 2), by name. */
export type OutcomeInputs = {
  readonly beliefs: { readonly [name: string]: Estimate }
  readonly cards: readonly { readonly group: string | null; readonly cost: Estimate; readonly scheming: Estimate; readonly notScheming: Estimate; readonly robustness: Estimate }[]
  readonly sincerity: number
}

const beliefNames = ['pScheming', 'pCatastropheIfScheming', 'pCatastropheIfNotScheming', 'pCatastropheFromOthers', 'delaySensitivity'] as const

/** The board's own figures for some cards, with the first view's beliefs. */
export function outcomeInputs(workshop: Workshop, ids: readonly string[], sincerity: number): OutcomeInputs {
  const view = workshop.views[0]
  const belief = (name: (typeof beliefNames)[number]): Estimate => view?.beliefs?.[name] ?? workshop.defaults?.[name] ?? 0.1
  const cards = workshop.interventions.filter(({ id }) => ids.includes(id))
  return {
    beliefs: { ...Object.fromEntries(beliefNames.map((name) => [name, belief(name)])), overlap: view?.beliefs?.overlap ?? workshop.defaults?.overlap ?? 0.5 },
    cards: cards.map((card) => ({ group: card.overlapGroup ?? null, cost: card.cost, scheming: card.reductionIfScheming, notScheming: card.reductionIfNotScheming, robustness: card.robustness })),
    sincerity,
  }
}

/** w as a Squiggle program. Its intervals meet the 10th and 90th percentile; Squiggle has no median-split normal, which changes shapes, not work. */
export function squiggleProgram({ beliefs, cards, sincerity }: OutcomeInputs): string {
  const number = (estimate: Estimate, scale = 'share'): string =>
    typeof estimate === 'number' ? `${estimate}` : estimate.low === estimate.high ? `${estimate.mid}` : `${scale}(${estimate.low}, ${estimate.high})`
  const groups = new Map<string, number[]>()
  cards.forEach(({ group }, i) => groups.set(group ?? `alone ${i}`, [...(groups.get(group ?? `alone ${i}`) ?? []), i]))
  const residual = (channel: string): string =>
    [...groups.values()].map((members) => {
      const effects = members.map((i) => `${channel}${i}`)
      const [first = '0', ...others] = effects
      return others.length === 0 ? `(1 - ${first})` : others.reduce((left, other) => `${left} * (1 - (1 - overlap) * ${other})`, `(1 - ${first})`)
    }).join(' * ')
  return [
    'share(low, high) = { n = SampleSet.fromDist(Sym.normal({ p10: log(low / (1 - low)), p90: log(high / (1 - high)) })); 1 / (1 + exp(-n)) }',
    'quantity(low, high) = SampleSet.fromDist(Sym.lognormal({ p10: low, p90: high }))',
    ...Object.entries(beliefs).map(([name, estimate]) => `${name} = ${number(estimate, name === 'delaySensitivity' ? 'quantity' : 'share')}`),
    ...cards.flatMap(({ cost, scheming, notScheming, robustness }, i) => [
      `f${i} = ${sincerity} + (1 - ${sincerity}) * ${number(robustness)}`,
      `s${i} = ${number(scheming)} * f${i}`,
      `n${i} = ${number(notScheming)} * f${i}`,
      `c${i} = ${number(cost)}`,
    ]),
    `action = pScheming * pCatastropheIfScheming * ${residual('s')} + (1 - pScheming) * pCatastropheIfNotScheming * ${residual('n')}`,
    `speed = ${cards.map((_, i) => `(1 - c${i})`).join(' * ') || '1'}`,
    'inaction = 1 - exp(log(1 - pCatastropheFromOthers) * exp(-delaySensitivity * log(speed)))',
    'w = (1 - action) * (1 - inaction)',
    'mean(w)',
  ].join('\n')
}
