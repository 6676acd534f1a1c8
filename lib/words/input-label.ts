import type { Workshop } from '../model/workshop'
import { formatNumber, formatPercent, NBSP } from './numbers'
import { beliefKeys, beliefWords } from './results-questions'
import { storyText } from './story-texts'

/** What a number that people answered is called, and how it reads. `input` as in results' pools: `pScheming`, `regimeWeights.ID`, `regimes.ID.budget`. */
export function inputWords(input: string, { regimes }: Pick<Workshop, 'regimes'>): { readonly label: string; readonly format: (value: number) => string } {
  const belief = beliefKeys.find((key) => key === input)
  if (belief === 'delaySensitivity') return { label: beliefWords[belief].label, format: riseOfDanger }
  if (belief !== undefined) return { label: beliefWords[belief].label, format: percent }
  const [, kind, rest = ''] = /^(regimeWeights|regimes)\.(.+)$/.exec(input) ?? []
  const field = kind === 'regimes' ? (/\.(budget|sincerity)$/.exec(rest)?.[1] ?? '') : ''
  const id = field === '' ? rest : rest.slice(0, -field.length - 1)
  const story = regimes.filter((regime) => regime.id === id).map((regime) => storyText(regime).name)[0] ?? id
  if (field === 'budget') return { label: `Slowdown accepted where “${story}”`, format: percent }
  if (field === 'sincerity') return { label: `Done in earnest where “${story}”`, format: percent }
  return { label: `“${story}”`, format: (share) => `${formatNumber(share * 10, 1)} of 10` }
}

const percent = (value: number) => formatPercent(value, 2)
/** H − 1 with H = 0.9^−η: what a tenth slower does to the others' danger (questions.md, Q5). */
const riseOfDanger = (eta: number) => {
  const rise = Math.pow(0.9, -eta) - 1
  return `${rise > 0 ? '+' : ''}${formatNumber(rise * 100, rise < 0.1 ? 1 : 0)}${NBSP}%`
}
