import { exp } from './elementary'
import { scoringOf } from './compile'
import { modelInput, type ModelInput } from './effective'
import { evidenceValue, type EvidenceValue } from './evidence'
import { capabilityMove, leverMoves, type LeverMove } from './lever-moves'
import { bestNear } from './draw-search'
import { standpointOf } from './regimes'
import { solveBest } from './solve-best'
import { createModel, type ViewModel } from './view-model'
import type { View, Workshop } from './workshop'

export type Lever = Omit<LeverMove, 'moved'> & {
  /** V(A*) after the move, re-optimised, less V(A*) before. May be negative. */
  readonly change: number
}

export type Levers = {
  readonly view: string
  /** Largest change first. */
  readonly levers: readonly Lever[]
  /** Share of serial speed a developer that acts unasked on the whole board chooses to give up, as it is and 10 % more powerful. */
  readonly bornCost: { readonly now: number; readonly morePowerful: number }
  readonly evidence: EvidenceValue
}

/** What else moves the outcome, one change at a time. Levers on what no regime reads change nothing and are listed with 0. Source: model.md section 5. */
export function levers(workshop: Workshop, view: View): Levers {
  return leversOf(createModel(modelInput(workshop, view)))
}

export function leversOf(model: ViewModel): Levers {
  const { input, best, nearBest } = model
  const starts = nearBest.slice(0, 8).map((set) => set.members)
  const moved = leverMoves(input).map(({ moved: after, ...move }): Lever => ({ ...move, change: bestNear(after, starts).value - best.value + 0 }))
  return {
    view: input.view.id,
    levers: moved.sort((a, b) => b.change - a.change),
    bornCost: { now: bornCost(input), morePowerful: bornCost(capabilityMove(input).moved) },
    evidence: evidenceValue(input),
  }
}

/** 1 − v of what `sharedValues` with the whole board as its menu implements, done with the sincerity of the first such regime, else 1. */
function bornCost(input: ModelInput): number {
  const k = input.regimes.findIndex((regime) => regime.kind === 'sharedValues' && regime.menu === 'board')
  const sincerity = k < 0 ? 1 : (input.view.regimes[k]?.sincerity ?? 1)
  const chooser = (k < 0 ? null : input.choosers[k]) ?? input.view
  const menu = input.cards.map((_, i) => i)
  const { logCost: spent } = solveBest({ standpoint: standpointOf(input, chooser), sincerity, scoring: scoringOf(input, chooser), limit: Infinity }, menu)
  return 1 - exp(-spent)
}
