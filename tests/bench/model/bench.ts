// `npm run bench`: how long the model takes, as JSON. Speed is looked at here, never asserted in a test.
import { groupCruxes } from '@/lib/disagreement/group-cruxes'
import { pairCruxes } from '@/lib/disagreement/pair-cruxes'
import { poolFigures } from '@/lib/disagreement/pooled-figures'
import { createWorkshopEvaluator, evaluateWorkshop } from '@/lib/disagreement/results'
import { evaluateView } from '@/lib/model/evaluate'
import { frontier } from '@/lib/model/frontier'
import { levers } from '@/lib/model/levers'
import { modelInput, viewFigures } from '@/lib/model/effective'
import { createStreams } from '@/lib/model/streams'
import { createUncertainty } from '@/lib/model/uncertainty'
import { createModel, createViewModel } from '@/lib/model/view-model'
import { benchBoards, board, type BenchBoard } from './boards'
import { measure, type Measurement } from './measure'

const DRAWS = 1000

function viewOf({ workshop }: BenchBoard, run: number) {
  const view = workshop.views[run % workshop.views.length]
  if (!view) throw new Error('a bench board has views')
  return view
}

const results: Measurement[] = []
for (const bench of benchBoards().filter(({ views }) => views === 10)) {
  const { cards, views, workshop } = bench
  const view = (run: number) => viewOf(bench, run)
  results.push(measure({ what: 'package and values, one view', cards, views }, view, (v) => {
    const model = createViewModel(workshop, v)
    model.cards.forEach((_, i) => model.valueOf(i))
  }))
  results.push(measure({ what: 'with stakes, ranks and near-best, one view', cards, views }, view, (v) => evaluateView(workshop, v)))
  results.push(measure({ what: 'frontier, one view', cards, views }, view, (v) => frontier(modelInput(workshop, v))))
}
for (const cards of [17, 40]) {
  const bench = { cards, views: 6, workshop: board(cards, 6) }
  const streams = createStreams(DRAWS, 1)
  const prepare = (run: number) => createUncertainty(bench.workshop, viewOf(bench, run), { draws: DRAWS, streams })
  results.push(measure({ what: `${DRAWS} draws, one view`, cards, views: 6 }, prepare, (uncertainty) => uncertainty.step(DRAWS), process.argv.includes('--quick') ? 3 : 20))
  results.push(measure({ what: 'levers, one view', cards, views: 6 }, (run) => viewOf(bench, run), (v) => levers(bench.workshop, v), 20))
}
for (const bench of benchBoards().filter(({ cards, views }) => cards < 40 && views < 50))
  results.push(measure({ what: 'whole workshop with disagreement', cards: bench.cards, views: bench.views }, () => bench.workshop, (workshop) => evaluateWorkshop(workshop), 20))

const room = board(17, 10)
const participants = room.views.map((view) => ({ view, figures: viewFigures(room, view) }))
const pooled = poolFigures(room, participants)
const [first, second] = room.views
if (first === undefined || second === undefined) throw new Error('a bench board has views')
const base = modelInput(room, first)
const modelsOfAll = () => participants.map(({ figures }) => createModel({ ...base, view: figures }))
results.push(measure({ what: 'group cruxes', cards: 17, views: 10 }, modelsOfAll, (models) => groupCruxes({ participants, models, pooled, modelOf: (figures) => createModel({ ...base, view: figures }) })))
results.push(measure({ what: "a pair's cruxes", cards: 17, views: 2 }, () => null, () => pairCruxes(room, first, second)))
const evaluate = createWorkshopEvaluator()
const edited = (run: number) => ({ ...room, views: room.views.map((view) => (view === first ? { ...view, beliefs: { ...view.beliefs, pScheming: 0.1 + run / 100 } } : view)) })
results.push(measure({ what: 'whole workshop again after an edit of one person', cards: 17, views: 10 }, edited, evaluate))

process.stdout.write(`${JSON.stringify({ node: process.version, results }, null, 2)}\n`)
