import type { ReactNode } from 'react'
import { ChevronDown } from 'lucide-react'
import { SignedBar } from '@/components/charts/signed-bar'
import { StoryRow } from '@/components/charts/story-mark'
import { cx } from '@/components/ui/cx'
import { formatNumber, formatOf, formatPoints, formatPointsCell, pointsSize } from '@/lib/words/numbers'
import { listMessages } from '@/lib/words/results-messages'
import { resultsLabels as labels } from '@/lib/words/labels-results'
import type { ListRow } from './list-rows'

export type Scale = { readonly low: number; readonly high: number }

/** One ask of the list. Pressing it opens why it is in or out, in a row of its own below. */
export function AskRow({ row, scale, barWidth, chance, open, onToggle, why }: {
  readonly row: ListRow
  readonly scale: Scale
  readonly barWidth: number
  /** Share of the worlds tried in which the ask is on the list; null before any were tried. */
  readonly chance: number | null
  readonly open: boolean
  readonly onToggle: () => void
  readonly why: ReactNode
}) {
  const whyId = `why-${row.id}`
  const isLoss = row.value < 0 && pointsSize(row.value) !== 'nextToNothing'
  return (
    <>
      <tr className={cx('group cursor-pointer', open ? 'bg-pen-soft' : 'hover:bg-paper')} onClick={onToggle}>
        <td className={cx('border-t border-line pr-1 pl-2 text-right text-ink3', row.level && 'shadow-[inset_3px_0_0_var(--pencil-soft)] forced-colors:border-l-3')}>{formatNumber(row.rank, 1)}</td>
        <th scope="row" className="border-t border-line px-1.5 py-0 text-left font-normal">
          <button
            type="button"
            aria-expanded={open}
            aria-controls={open ? whyId : undefined}
            onClick={(event) => { event.stopPropagation(); onToggle() }}
            className={cx('flex min-h-[27px] w-full items-center py-[3px] text-left focus-visible:-outline-offset-2 max-sm:min-h-12 max-sm:py-1 max-sm:text-[16px] max-sm:leading-[21px]', row.inPackage && 'font-semibold')}
          >
            <span className="min-w-0">
              {row.title}{' '}
              <span className="inline-flex items-center gap-0.5 text-[12px] font-normal whitespace-nowrap text-pen group-hover:underline max-sm:text-[14px]">{listMessages.why}<ChevronDown aria-hidden size={12} className={cx(open && 'rotate-180')} /></span>
            </span>
          </button>
        </th>
        <td className="border-t border-line px-1 text-right"><SignedBar value={row.value} low={scale.low} high={scale.high} filled={row.inPackage} width={barWidth} /></td>
        <td className={cx('border-t border-line px-1.5 text-right font-semibold whitespace-nowrap max-sm:text-[16px]', isLoss && 'text-loss')}>
          <span aria-hidden>{formatPointsCell(row.value)}</span>
          <span className="sr-only">{isLoss ? 'minus ' : ''}{formatPoints(row.value)}{row.level ? ', practically level with its neighbours' : ''}</span>
        </td>
        <td className="border-t border-line px-1.5 text-right whitespace-nowrap text-ink2 max-lg:hidden">{chance === null ? '' : formatOf(Math.round(chance * 10), 10)}</td>
        <td className="border-t border-line px-1.5 text-right whitespace-nowrap max-sm:hidden">
          {row.inPackage ? <StoryRow stories={row.stories} /> : <span className="text-[12px] text-ink3">{labels.leftOut}</span>}
        </td>
      </tr>
      {open && <tr id={whyId}><td colSpan={6} className="bg-pen-soft/40 pt-1 pr-1.5 pb-3 pl-2">{why}</td></tr>}
    </>
  )
}
