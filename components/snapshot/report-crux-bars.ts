import type { CruxBar } from '@/components/charts/crux-bars'
import type { Ground, Report } from '@/lib/report/report'
import { lossPercent } from '@/lib/words/results-cruxes'
import { questionWords } from '@/lib/words/results-questions'
import { rangeWords } from '@/lib/words/results-ranges'

/** The bars of what settling each question would do. */
export function cruxBarsOf(report: Report, ground: Ground): { readonly now: number; readonly nowText: string; readonly bars: readonly CruxBar[] } {
  const percent = (distance: number) => Math.round(distance * 100)
  return {
    now: ground.distance,
    nowText: lossPercent(ground.distance),
    bars: ground.cruxes.map(({ group, distance }) => ({
      key: group,
      label: questionWords[group].label,
      after: distance,
      value: lossPercent(distance),
      effect: percent(distance) < percent(ground.distance) ? 'closer' : percent(distance) > percent(ground.distance) ? 'apart' : 'even',
      // Where views are withheld nobody's range is known.
      range: rangeWords(group, report.workshop) ?? '',
    })),
  }
}
