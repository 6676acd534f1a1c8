import { modelInputOf, type ViewFigures } from '../model/effective'
import { viewResult } from '../model/evaluate'
import type { ViewResult } from '../model/results'
import { createModel, type ViewModel } from '../model/view-model'
import type { View, Workshop } from '../model/workshop'
import { figuresKey } from './figures-key'
import type { Members } from './loss'

/** Models of one workshop by the figures they reckon with. */
export type ModelBench = {
  /** `near`: packages that may be as good (view-model.ts). */
  readonly modelOf: (figures: ViewFigures, near?: readonly Members[]) => ViewModel
  readonly resultOf: (view: View, model: ViewModel) => ViewResult
  /** Forgets the models that nobody has asked for since the bench was opened. */
  readonly close: () => void
}

export type ModelMemory = { readonly open: (workshop: Workshop) => ModelBench }

/**
 * Remembers models between evaluations of a workshop that changes little by little: equal figures on an equal board have equal results, whoever
 * holds them. After one person's edit their own model is new, and those after pooling where the pool moved; all others are found again.
 */
export function createModelMemory(): ModelMemory {
  let boardKey = ''
  let kept = new Map<string, ViewModel>()
  const results = new WeakMap<ViewModel, ViewResult>()

  function open(workshop: Workshop): ModelBench {
    const { view: _unused, ...board } = modelInputOf(workshop, noFigures)
    const sameBoard = JSON.stringify(board)
    if (sameBoard !== boardKey) kept = new Map()
    boardKey = sameBoard
    const used = new Map<string, ViewModel>()

    function modelOf(figures: ViewFigures, near?: readonly Members[]): ViewModel {
      const key = figuresKey(figures)
      const model = used.get(key) ?? kept.get(key) ?? createModel({ ...board, view: figures }, near)
      used.set(key, model)
      return model
    }

    function resultOf(view: View, model: ViewModel): ViewResult {
      const result = results.get(model) ?? viewResult(view.id, model)
      results.set(model, result)
      return { ...result, id: view.id }
    }

    return { modelOf, resultOf, close: () => void (kept = used) }
  }

  return { open }
}

const noFigures: ViewFigures = {
  id: '',
  beliefs: { pScheming: 0, pCatastropheIfScheming: 0, pCatastropheIfNotScheming: 0, pCatastropheFromOthers: 0, delaySensitivity: 0, overlap: 0 },
  regimes: [],
  cards: [],
}
