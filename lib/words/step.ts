// How far one press of an arrow goes. Steps grow with the number and land on round ones.

export type StepRule = {
  /** Step sizes by band, in the number's own unit; the last band has no end. */
  readonly bands: readonly { readonly below: number; readonly step: number }[]
  /** Mirror the bands at `mirror / 2`: chances near 100 step as finely as those near 0. */
  readonly mirror?: number
}

/** Chances in per cent: 0.1 below 2, 0.5 to 10, 1 to 90, mirrored above. */
export const chanceSteps: StepRule = { bands: [{ below: 2, step: 0.1 }, { below: 10, step: 0.5 }, { below: Infinity, step: 1 }], mirror: 100 }
/** The same with hundredths below 0.1 %, for questions that go down to 0.01 %. */
export const fineChanceSteps: StepRule = { bands: [{ below: 0.1, step: 0.01 }, ...chanceSteps.bands], mirror: 100 }
/** Slowdown in per cent of speed: 0.1 below 2, 0.5 to 10, then 1. */
export const budgetSteps: StepRule = { bands: chanceSteps.bands }
/** Every step alike. */
export function evenSteps(step: number): StepRule {
  return { bands: [{ below: Infinity, step }] }
}

/** How many steps a page key makes. */
export const PAGE_STEPS = 5

/** `value` moved by whole steps (negative: down), onto the grid of the band it is in, within `min` and `max`. */
export function stepBy(value: number, steps: number, options: { readonly rule: StepRule; readonly min: number; readonly max: number }): number {
  let at = value
  for (let done = 0; done < Math.abs(steps); done++) at = oneStep(at, steps > 0 ? 1 : -1, options.rule)
  return round(Math.min(options.max, Math.max(options.min, at)))
}

function oneStep(value: number, direction: 1 | -1, rule: StepRule): number {
  const { mirror } = rule
  if (mirror !== undefined && (direction === 1 ? value >= mirror / 2 : value > mirror / 2)) return round(mirror - oneStepInBands(mirror - value, direction === 1 ? -1 : 1, rule))
  return oneStepInBands(value, direction, rule)
}

function oneStepInBands(value: number, direction: 1 | -1, rule: StepRule): number {
  // Downwards a number on a border belongs to the finer band below it.
  const place = Math.max(0, rule.bands.findIndex((each) => (direction === 1 ? value < each.below : value <= each.below)))
  const band = rule.bands[place]
  if (band === undefined) return value
  const from = rule.bands[place - 1]?.below ?? -Infinity
  const tick = direction === 1 ? Math.floor(value / band.step + 1e-9) + 1 : Math.ceil(value / band.step - 1e-9) - 1
  return round(Math.min(band.below, Math.max(from, tick * band.step)))
}

function round(value: number): number {
  return Number(value.toPrecision(12))
}
