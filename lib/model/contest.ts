import type { Column, Columns, Track } from './columns'
import { scoreOf, type Compiled, type CompiledRegime, type Lane, type RiskLanes, type Scoring } from './compile'
import type { ExtensionRows } from './extension-rows'
import { createLeaders } from './leaders'

/** One regime's part in a survey: who wins each target (leaders.ts), and what w the winner is worth. */
export type Contest = {
  readonly weight: number
  /** Lets the package's own subsets compete. */
  readonly open: () => void
  /** Lets the subsets with the outsider compete too. */
  readonly extend: () => void
  readonly worth: (target: number) => number
}

/** What the developer wants most of, by row. */
type Wish = { readonly base: Column; readonly extended: Column; readonly reckon: (side: 'base' | 'extended') => void }

/** `menu: board` takes part in no contest: no package changes its choice. */
export function createContest(
  compiled: Compiled,
  regime: Exclude<CompiledRegime, { kind: 'board' }>,
  survey: { readonly rows: ExtensionRows; readonly columns: Columns },
): Contest {
  const { rows, columns } = survey
  if (regime.kind === 'all') return mandateContest(regime, survey)
  const lanes = compiled.judges[regime.judge]
  if (!lanes) throw new RangeError(`No judge ${regime.judge}; there are ${compiled.judges.length}.`)
  const wish = wishOf(compiled, regime, survey)
  const leaders = createLeaders(rows)
  const worthOfRow = createScorer(columns, compiled.scoring, lanes, compiled.costs.hazard)
  const costs = columns.sum(regime.kind === 'chooser' ? regime.costs.logCost : compiled.costs.logCost, true)
  const { weight } = regime
  const worth = regime.kind === 'best' ? leaders.scoreOf : (target: number) => worthOfRow(leaders.rowOf(target))
  const compete = (side: 'base' | 'extended', run: () => void) => () => {
    wish.reckon(side)
    run()
  }
  if (regime.kind === 'cap')
    return {
      weight, worth,
      open: compete('base', () => leaders.openUnderCap(wish.base, costs, regime.cap)),
      extend: compete('extended', () => leaders.extendUnderCap(wish.extended, costs, regime.cap)),
    }
  const limit = regime.kind === 'chooser' ? Infinity : regime.limit
  return {
    weight, worth,
    open: compete('base', () => leaders.open(wish.base, costs, limit)),
    extend: compete('extended', () => leaders.extend(wish.extended, costs, limit)),
  }
}

/** A mandate chooses nothing: every target is worth what all it admits together is. */
function mandateContest(
  regime: Extract<CompiledRegime, { kind: 'all' }>,
  { rows, columns }: { readonly rows: ExtensionRows; readonly columns: Columns },
): Contest {
  const worthOfRow = createScorer(columns, regime.scoring, regime.risks, regime.hazard)
  let offset = 0
  return {
    weight: regime.weight,
    open() {
      offset = 0
    },
    extend() {
      offset = rows.count()
    },
    worth(target) {
      const full = rows.count() - 1
      return worthOfRow(offset + (target < rows.positions().length ? full ^ (1 << target) : full))
    },
  }
}

function wishOf(
  compiled: Compiled,
  regime: Exclude<CompiledRegime, { kind: 'board' | 'all' }>,
  { rows, columns }: { readonly rows: ExtensionRows; readonly columns: Columns },
): Wish {
  const base = new Float64Array(1 << rows.most)
  const extended = new Float64Array(1 << rows.most)
  const into = { base, extended }
  switch (regime.kind) {
    case 'appeal': {
      const appeal = columns.sum(regime.appeal, true)
      return { base: appeal.base, extended: appeal.extended, reckon: () => undefined }
    }
    case 'cap': {
      const scheming = columns.product(regime.seen.scheming, true)
      const notScheming = columns.product(regime.seen.notScheming, true)
      const reckon = (side: 'base' | 'extended'): void => {
        const wish = into[side]
        const left = scheming[side]
        const leftNot = notScheming[side]
        const { s, n } = regime
        for (let row = 0, count = rows.count(); row < count; row++) wish[row] = -(s * (left[row] ?? 0) + n * (leftNot[row] ?? 0))
      }
      return { base, extended, reckon }
    }
    case 'best':
    case 'chooser': {
      const risks = regime.kind === 'chooser' ? regime.risks : compiled.judges[regime.judge]
      const hazardLane = regime.kind === 'chooser' ? regime.costs.hazard : compiled.costs.hazard
      const scoring = regime.kind === 'chooser' ? regime.scoring : compiled.scoring
      if (!risks) throw new RangeError(`No judge ${regime.judge}.`)
      const tracks = [columns.product(risks.scheming, true), columns.product(risks.notScheming, true), columns.product(hazardLane, true)] as const
      return { base, extended, reckon: (side) => fillScores(into[side], scoring, tracks, { side, count: rows.count() }) }
    }
  }
}

function fillScores(
  into: Column,
  scoring: Scoring,
  [scheming, notScheming, hazard]: readonly [Track, Track, Track],
  { side, count }: { readonly side: 'base' | 'extended'; readonly count: number },
): void {
  const left = scheming[side]
  const leftNot = notScheming[side]
  const multiplier = hazard[side]
  for (let row = 0; row < count; row++) into[row] = scoreOf(scoring, left[row] ?? 0, leftNot[row] ?? 0, multiplier[row] ?? 0)
}

/** w of single rows, whose extended figures need not stand in a column. */
function createScorer(columns: Columns, scoring: Scoring, risks: RiskLanes, hazardLane: Lane): (row: number) => number {
  const scheming = columns.product(risks.scheming, false)
  const notScheming = columns.product(risks.notScheming, false)
  const hazard = columns.product(hazardLane, false)
  return (row) => scoreOf(scoring, columns.at(scheming, row), columns.at(notScheming, row), columns.at(hazard, row))
}
