import type { MovementCount } from '../disagreement/movement-counts'
import { fill } from './fill'
import { movementMessages as say } from './messages-rounds'
import { formatList } from './numbers'
import { beliefKeys, beliefWords } from './results-questions'

/** "5 moved closer, 1 away, 3 stayed. Reasons: 2 new arguments, 1 had misread, 1 deferred." (questions.md section 4) */
export function movementSentence({ closer, away, stayed, reasons }: MovementCount): string {
  const given = [
    reasons.newArgument > 0 ? fill(reasons.newArgument === 1 ? say.newArgument : say.newArguments, { n: reasons.newArgument }) : null,
    reasons.misread > 0 ? fill(say.misread, { n: reasons.misread }) : null,
    reasons.deferring > 0 ? fill(say.deferring, { n: reasons.deferring }) : null,
  ].filter((reason) => reason !== null)
  const counts = fill(say.counts, { closer, away, stayed })
  return given.length === 0 ? counts : `${counts} ${fill(say.reasons, { reasons: formatList(given) })}`
}

export type MovementLine = { readonly input: string; readonly label: string; readonly sentence: string; readonly moved: number }

/** One line for each belief and story on which anybody moved, most movement first. */
export function movementLines(moved: { readonly [input: string]: MovementCount }, storyName: (regime: string) => string): readonly MovementLine[] {
  return Object.entries(moved)
    .map(([input, count]) => ({ input, label: labelOf(input, storyName), sentence: movementSentence(count), moved: count.closer + count.away }))
    .filter((line) => line.moved > 0)
    .sort((a, b) => b.moved - a.moved)
}

function labelOf(input: string, storyName: (regime: string) => string): string {
  const belief = beliefKeys.find((key) => key === input)
  return belief === undefined ? `“${storyName(input.replace(/^regimeWeights\./, ''))}”` : beliefWords[belief].label
}
