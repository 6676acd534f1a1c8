import { SupportSquares } from '@/components/charts/support-squares'
import { cx } from '@/components/ui/cx'
import { NBSP } from '@/lib/words/numbers'
import { ballotMessages, voteResultMessages as say, voteRuleMessages } from '@/lib/words/messages-vote'
import { standing, type RuleOutcome } from '@/lib/words/vote-rules'
import { StandingCell } from './standing-cell'
import type { CountTable as Count } from './result-rows'

const head = 'px-1.5 pb-2 align-bottom text-[12px] leading-4 font-medium text-ink2'

/** The count, ask by ask; with other rules beside it once they are shown. */
export function CountTable({ caption, count, mine, others }: {
  readonly caption: string
  readonly count: Count
  /** The asks that my own ballot is for; empty when this device does not know it. */
  readonly mine: readonly string[]
  readonly others: readonly RuleOutcome[]
}) {
  // Beside other rules the columns of this one give way.
  const shown = count.columns.map(({ key }) => others.length === 0 || key === 'votes' || key === 'first')
  return (
    <div role="region" aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-[13px] leading-[18px] max-sm:text-[15px] max-sm:leading-5">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={cx(head, 'text-left')}>{ballotMessages.colAsk}</th>
            {count.columns.filter((_, at) => shown[at]).map(({ key, head: title }) => <th key={key} scope="col" className={cx(head, 'text-right')}>{title}</th>)}
            <th scope="col" className={cx(head, 'text-center')}>{others.length === 0 ? say.colResult : voteRuleMessages[others[0]?.rule ?? 'approval']}</th>
            {others.slice(1).map(({ rule }) => <th key={rule} scope="col" className={cx(head, 'max-w-[84px] text-center')}>{voteRuleMessages[rule]}</th>)}
          </tr>
        </thead>
        <tbody>
          {count.rows.map((row) => (
            <tr key={row.id} className={row.standing === 'tie' ? 'bg-warn-soft' : undefined}>
              <th scope="row" className={cx('border-t border-line px-1.5 py-2 text-left', row.standing === 'out' ? 'font-normal' : 'font-semibold')}>
                {row.title}
                {/* A no-break space: the mark stays on the line of the last word. */}
                {mine.includes(row.id) && <>{NBSP}<span className="ml-1 inline-block size-[9px] rotate-45 bg-pen align-[1px]"><span className="sr-only">{say.you}</span></span></>}
              </th>
              {row.cells.map((cell, at) => shown[at] === true && (
                <td key={count.columns[at]?.key} className="border-t border-line px-1.5 py-2 text-right whitespace-nowrap">
                  {others.length === 0 && count.columns[at]?.key === 'votes' && row.ticks !== null && count.ballots > 0 && <span className="mr-2 max-sm:hidden"><SupportSquares count={row.ticks} of={count.ballots} /></span>}
                  {cell}
                </td>
              ))}
              <td className="border-t border-line px-1.5 py-1.5 text-center"><StandingCell standing={row.standing} /></td>
              {others.slice(1).map((rule) => <td key={rule.rule} className="border-t border-line px-1.5 py-1.5 text-center"><StandingCell standing={standing(rule, row.id)} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
