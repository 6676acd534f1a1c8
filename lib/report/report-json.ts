import type { Workshop } from '../model/workshop'
import type { Report } from './report'

/**
 * The workshop of a snapshot with its results beside it: a `workshop/1` file, in which unknown keys are kept, so that `npm run model` and
 * "start from a file" take it as it is. `snapshot` says where it comes from.
 */
export function reportJson(report: Report): Workshop {
  const { snapshot, number, hash, previous, sealedAt, modelVersion, seed, draws, workshop, results, figures } = report
  return {
    ...workshop,
    ...{ snapshot: { id: snapshot, number, hash, previous, sealedAt, modelVersion, seed, draws } },
    ...(results === null ? {} : { results }),
    ...(figures === null ? {} : { figures }),
  }
}
