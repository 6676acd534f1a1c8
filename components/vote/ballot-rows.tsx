import { BudgetBar } from './budget-bar'
import { PointsRows } from './points-rows'
import { RankingRows } from './ranking-rows'
import { ScoreRows } from './score-rows'
import { TickRows, type RowsProps } from './tick-rows'

/** More numbers than a thumb can hit in a row are stepped through instead. */
const mostButtons = 10

/** The ballot of the sheet's method. */
export function BallotRows(props: RowsProps) {
  const { method, maxScore } = props.sheet
  switch (method) {
    case 'approval':
      return <TickRows {...props} />
    case 'budget':
      return <><TickRows {...props} /><BudgetBar sheet={props.sheet} choice={props.choice} /></>
    case 'score':
      return (maxScore ?? 5) <= mostButtons ? <ScoreRows {...props} /> : <PointsRows {...props} />
    case 'dots':
    case 'quadratic':
      return <PointsRows {...props} />
    case 'ranking':
      return <RankingRows {...props} />
  }
}
