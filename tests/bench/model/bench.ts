// `npm run bench`: how long the model takes, as JSON. Speed is looked at here, never asserted in a test.
import { parseArgs } from 'node:util'
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
// --only WORD measures what has the word in its name; --quick makes 3 runs of what takes seconds; --long adds the library with 50 views in disagreement,
// which takes half an hour; --watch tells each figure as it comes.
const { values: options } = parseArgs({ options: { only: { type: 'string', default: '' }, quick: { type: 'boolean' }, long: { type: 'boolean' }, watch: { type: 'boolean' } } })
const LONG_RUNS = options.quick === true ? 3 : 20

function viewOf({ workshop }: BenchBoard, run: number) {
  const view = workshop.views[run % workshop.views.length]
  if (!view) throw new Error('a bench board has views')
  return view
}

const results: Measurement[] = []
function note<T>(name: Pick<Measurement, 'what' | 'cards' | 'views'>, make: (run: number) => T, run: (prepared: T) => void, runs = 20): void {
  if (!name.what.includes(options.only)) return
  const measurement = measure(name, make, run, runs)
  results.push(measurement)
  if (options.watch === true) process.stderr.write(`${JSON.stringify(measurement)}\n`)
}

for (const bench of benchBoards()) {
  const { cards, views, workshop } = bench
  const view = (run: number) => viewOf(bench, run)
  note({ what: 'package and values, one view', cards, views }, view, (v) => {
    const model = createViewModel(workshop, v)
    model.cards.forEach((_, i) => model.valueOf(i))
  })
  note({ what: 'with stakes, ranks and near-best, one view', cards, views }, view, (v) => evaluateView(workshop, v))
  if (views === 1) {
    note({ what: 'frontier, one view', cards, views }, view, (v) => frontier(modelInput(workshop, v)))
    note({ what: 'levers, one view', cards, views }, view, (v) => levers(workshop, v))
  }
}
for (const cards of [10, 17, 40]) {
  const bench = { cards, views: 6, workshop: board(cards, 6) }
  const streams = createStreams(DRAWS, 1)
  const prepare = (run: number) => createUncertainty(bench.workshop, viewOf(bench, run), { draws: DRAWS, streams })
  note({ what: `${DRAWS} draws, one view`, cards, views: 6 }, prepare, (uncertainty) => uncertainty.step(DRAWS), LONG_RUNS)
}
for (const bench of benchBoards().filter(({ cards, views }) => views > 1 && (options.long === true || cards * views < 1000)))
  note({ what: 'whole workshop with disagreement', cards: bench.cards, views: bench.views }, () => bench.workshop, (workshop) => evaluateWorkshop(workshop), bench.cards * bench.views >= 400 ? LONG_RUNS : 20)

const room = board(17, 10)
const participants = room.views.map((view) => ({ view, figures: viewFigures(room, view) }))
const pooled = poolFigures(room, participants)
const [first, second] = room.views
if (first === undefined || second === undefined) throw new Error('a bench board has views')
const base = modelInput(room, first)
// Their own packages are known before any crux is.
const modelsOfAll = () => participants.map(({ figures }) => {
  const model = createModel({ ...base, view: figures })
  model.valueOf(0)
  return model
})
note({ what: 'group cruxes', cards: 17, views: 10 }, modelsOfAll, (models) => groupCruxes({ participants, models, pooled, modelOf: (figures, near) => createModel({ ...base, view: figures }, near) }))
note({ what: "a pair's cruxes", cards: 17, views: 2 }, () => null, () => pairCruxes(room, first, second))
const evaluate = createWorkshopEvaluator()
const edited = (run: number) => ({ ...room, views: room.views.map((view) => (view === first ? { ...view, beliefs: { ...view.beliefs, pScheming: 0.1 + run / 100 } } : view)) })
note({ what: 'whole workshop again after an edit of one person', cards: 17, views: 10 }, edited, evaluate)

process.stdout.write(`${JSON.stringify({ node: process.version, results }, null, 2)}\n`)
