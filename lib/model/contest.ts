import type { Columns } from './columns'
import { scoreOf, type Compiled, type CompiledRegime, type Lane, type RiskLanes, type Scoring } from './compile'
import type { ExtensionRows } from './extension-rows'
import { createLeaders } from './leaders'
import { isWithin } from './rounding'

/** One regime's part in a survey: who wins each target (leaders.ts), and what w the winner is worth. */
export type Contest = {
  readonly weight: number
  /** Lets the package's own subsets compete. */
  readonly open: () => void
  /** Lets the subsets with the outsider compete too. */
  readonly extend: () => void
  readonly worth: (target: number) => number
}

export type Survey = { readonly rows: ExtensionRows; readonly columns: Columns }

/** `menu: board` takes part in no contest: no package changes its choice. */
export function createContest(compiled: Compiled, regime: Exclude<CompiledRegime, { kind: 'board' }>, survey: Survey): Contest {
  if (regime.kind === 'all') return mandateContest(regime, survey)
  const lanes = compiled.judges[regime.judge]
  if (!lanes) throw new RangeError(`No judge ${regime.judge}; there are ${compiled.judges.length}.`)
  const judged = createScorer(survey.columns, compiled.scoring, lanes, compiled.costs.hazard)
  switch (regime.kind) {
    case 'best': {
      const contest = choiceContest(survey, wishForScore(survey, compiled.scoring, judged), { costLane: compiled.costs.logCost, limit: regime.limit })
      return { ...contest, weight: regime.weight, worth: contest.scoreOf }
    }
    case 'chooser': {
      const wish = wishForScore(survey, regime.scoring, createScorer(survey.columns, regime.scoring, regime.risks, regime.costs.hazard))
      const contest = choiceContest(survey, wish, { costLane: regime.costs.logCost, limit: Infinity })
      return { ...contest, weight: regime.weight, worth: (target) => judged(contest.rowOf(target)) }
    }
    case 'appeal': {
      const contest = choiceContest(survey, wishForAppeal(survey, regime.appeal), { costLane: compiled.costs.logCost, limit: regime.limit })
      return { ...contest, weight: regime.weight, worth: (target) => judged(contest.rowOf(target)) }
    }
    case 'cap': {
      const contest = capContest(survey, regime, compiled.costs.logCost)
      return { ...contest, weight: regime.weight, worth: (target) => judged(contest.rowOf(target)) }
    }
  }
}

/** A mandate chooses nothing: every target is worth what all it admits together is. */
function mandateContest(regime: Extract<CompiledRegime, { kind: 'all' }>, { rows, columns }: Survey): Contest {
  const scored = createScorer(columns, regime.scoring, regime.risks, regime.hazard)
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
      return scored(offset + (target < rows.positions().length ? full ^ (1 << target) : full))
    },
  }
}

/** What the developer wants most of. With the outsider, a row's figure is at most scale · (its figure without) + shift. */
type Wish = { readonly at: (row: number) => number; readonly bound: () => { readonly scale: number; readonly shift: number } }

/** ln w is submodular (choose-best.ts): an outsider multiplies w by no more than it does alone. */
function wishForScore({ rows }: Survey, scoring: Scoring, at: (row: number) => number): Wish {
  const alone = new Map<number, { readonly scale: number; readonly shift: number }>()
  return {
    at,
    bound() {
      const none = at(0)
      const known = alone.get(rows.outsider()) ?? {
        scale: scoring.conditional || none <= 0 ? 0 : (at(rows.count()) / none) * (1 + 1e-12),
        shift: scoring.conditional || none <= 0 ? Infinity : 0,
      }
      alone.set(rows.outsider(), known)
      return known
    },
  }
}

function wishForAppeal({ rows, columns }: Survey, lane: Lane): Wish {
  const appeal = columns.sum(lane)
  return {
    at: (row) => (row < rows.count() ? (appeal.base[row] ?? 0) : (appeal.base[row - rows.count()] ?? 0) + columns.alone(appeal, rows.outsider())),
    bound: () => ({ scale: 1, shift: columns.alone(appeal, rows.outsider()) }),
  }
}

/** The row of the highest wish within a limit. */
function choiceContest({ rows, columns }: Survey, wish: Wish, { costLane, limit }: { readonly costLane: Lane; readonly limit: number }) {
  const leaders = createLeaders(rows)
  const logCost = columns.sum(costLane)
  // The package's subsets within the limit: only these can keep to it with an outsider.
  const open = new Int32Array(1 << rows.most)
  const wishes = new Float64Array(1 << rows.most)
  const floors = new Float64Array(1 << rows.most)
  let opened = 0
  return {
    rowOf: leaders.rowOf,
    scoreOf: leaders.scoreOf,
    open() {
      leaders.clear()
      opened = 0
      for (let row = 0, count = rows.count(); row < count; row++) {
        const spent = logCost.base[row] ?? 0
        if (!isWithin(spent, limit)) continue
        const figure = wish.at(row)
        wishes[opened] = figure
        open[opened++] = row
        leaders.compete(row, row, figure, spent, 0)
      }
      for (let nth = 0; nth < opened; nth++) floors[nth] = leaders.floor(open[nth] ?? 0, 0)
      leaders.keep()
    },
    extend() {
      leaders.restore()
      const { scale, shift } = wish.bound()
      const count = rows.count()
      const own = columns.alone(logCost, rows.outsider())
      for (let nth = 0; nth < opened; nth++) {
        if ((wishes[nth] ?? 0) * scale + shift < (floors[nth] ?? 0)) continue
        const row = open[nth] ?? 0
        const spent = (logCost.base[row] ?? 0) + own
        if (isWithin(spent, limit)) leaders.compete(count + row, row, wish.at(count + row), spent, 0)
      }
    },
  }
}

/**
 * The cheapest row under a cap, else the one of lowest risk. A target is met (sort 1) when everything it admits together keeps to the
 * cap: then only rows under the cap compete, by −ℓ; for the others (sort 0) all do, by −risk.
 */
function capContest({ rows, columns }: Survey, regime: Extract<CompiledRegime, { kind: 'cap' }>, costLane: Lane) {
  const leaders = createLeaders(rows)
  const logCost = columns.sum(costLane)
  const scheming = columns.product(regime.seen.scheming)
  const notScheming = columns.product(regime.seen.notScheming)
  const riskAt = (row: number): number => regime.s * columns.at(scheming, row) + regime.n * columns.at(notScheming, row)
  const risks = new Float64Array(1 << rows.most)
  const riskFloors = new Float64Array(1 << rows.most)
  const costFloors = new Float64Array(1 << rows.most)

  /** Says whether a target changed its sort. */
  function sortTargets(offset: number): boolean {
    const full = rows.count() - 1
    const members = rows.positions().length
    let isChanged = false
    for (let target = 0; target <= members; target++) {
      const row = target < members ? full ^ (1 << target) : full
      if (leaders.sortTarget(target, isWithin(riskAt(offset + row), regime.cap) ? 1 : 0)) isChanged = true
    }
    return isChanged
  }

  function raiseFloors(): void {
    for (let row = 0, count = rows.count(); row < count; row++) {
      riskFloors[row] = leaders.floor(row, 0)
      costFloors[row] = leaders.floor(row, 1)
    }
  }

  function offer(row: number, bits: number, risk: number, spent: number): void {
    if (isWithin(risk, regime.cap)) leaders.compete(row, bits, -spent, spent, 1)
    else leaders.compete(row, bits, -risk, spent, 0)
  }

  return {
    rowOf: leaders.rowOf,
    open() {
      leaders.clear()
      sortTargets(0)
      for (let row = 0, count = rows.count(); row < count; row++) {
        const risk = riskAt(row)
        risks[row] = risk
        offer(row, row, risk, logCost.base[row] ?? 0)
      }
      raiseFloors()
      leaders.keep()
    },
    extend() {
      leaders.restore()
      const count = rows.count()
      // A cap newly within reach leaves targets without a leader: then every row may lead.
      const isOpen = sortTargets(count)
      const own = columns.alone(logCost, rows.outsider())
      // What the outsider takes off the risk is no more than what it does alone.
      const cut = (risks[0] ?? 0) - riskAt(count) + 1e-12
      for (let row = 0; row < count; row++) {
        const spent = (logCost.base[row] ?? 0) + own
        const least = (risks[row] ?? 0) - cut
        if (!isOpen && -least < (riskFloors[row] ?? 0) && (-spent < (costFloors[row] ?? 0) || least > regime.cap)) continue
        offer(count + row, row, riskAt(count + row), spent)
      }
    },
  }
}

/** w of single rows. */
function createScorer(columns: Columns, scoring: Scoring, risks: RiskLanes, hazardLane: Lane): (row: number) => number {
  const scheming = columns.product(risks.scheming)
  const notScheming = columns.product(risks.notScheming)
  const hazard = columns.product(hazardLane)
  return (row) => scoreOf(scoring, columns.at(scheming, row), columns.at(notScheming, row), columns.at(hazard, row))
}
