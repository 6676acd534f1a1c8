import { SentenceText } from '@/components/charts/sentence-text'
import { cx } from '@/components/ui/cx'
import { fillRich } from '@/lib/words/fill'
import { voteResultMessages as say } from '@/lib/words/messages-vote'
import { formatNumber } from '@/lib/words/numbers'
import type { DecidingCount } from '@/lib/workshop/vote-types'
import type { CountRow } from './result-rows'

/** How many ballots put the row's ask above the column's: all that the ranking rule reads. Columns carry the row's number. */
export function PairwiseTable({ result, rows, titleOf }: { readonly result: Extract<DecidingCount, { readonly method: 'ranking' }>; readonly rows: readonly CountRow[]; readonly titleOf: (ask: string) => string }) {
  const over = (a: string, b: string) => result.table[a]?.over[b] ?? 0
  return (
    <div>
      <h3 className="text-[14px] font-semibold max-sm:text-[15px]">{say.matrix}</h3>
      <p className="twin mb-2 max-sm:text-[14px]">{say.matrixTwin}</p>
      <div role="region" aria-label={say.matrix} tabIndex={0} className="overflow-x-auto">
        <table className="border-collapse text-[13px] leading-[18px]">
          <caption className="sr-only">{say.matrix}</caption>
          <thead>
            <tr>
              <td />
              {rows.map(({ id, title }, at) => <th key={id} scope="col" className="min-w-8 px-1.5 pb-1 text-center text-[12px] font-medium text-ink2"><span aria-hidden>{at + 1}</span><span className="sr-only">{title}</span></th>)}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.id}>
                <th scope="row" className="max-w-[260px] border-t border-line py-1 pr-3 text-left font-normal max-sm:max-w-[180px]"><span className="mr-2 text-ink2 tabular-nums">{at + 1}</span>{row.title}</th>
                {rows.map(({ id }) => (
                  <td key={id} className={cx('border-t border-line px-1.5 py-1 text-center', id === row.id ? 'text-ink3' : over(row.id, id) > over(id, row.id) ? 'font-bold' : 'text-ink2')}>
                    {id === row.id ? '·' : formatNumber(over(row.id, id), 1)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-2 text-[13px] text-ink2 max-sm:text-[15px]"><SentenceText sentence={result.condorcetWinner === null ? fillRich(say.condorcetNone) : fillRich(say.condorcet, { ask: titleOf(result.condorcetWinner) })} /></p>
    </div>
  )
}
