'use client'
import { ChartFrame } from '@/components/charts/chart-frame'
import { cx } from '@/components/ui/cx'
import { Note } from '@/components/ui/note'
import { Sheet } from '@/components/ui/sheet'
import { usePackage } from '@/components/model/use-package'
import { useRoom } from '@/components/reveal/use-room'
import { fill } from '@/lib/words/fill'
import { voteResultMessages as say } from '@/lib/words/messages-vote'
import { formatList, formatPercent, formatPointsCell } from '@/lib/words/numbers'
import { packageSentence, packageTitle } from '@/lib/words/vote-result-words'
import { PackageBars } from './package-bars'

/** What the winning asks buy by each one's own answers, and who thinks them worse than nothing. */
export function PackageFinding({ winners, titleOf }: { readonly winners: readonly string[]; readonly titleOf: (ask: string) => string }) {
  const { ready, workshop, myViewId } = useRoom()
  const onBoard = winners.filter((ask) => workshop.interventions.some(({ id }) => id === ask))
  const gone = winners.filter((ask) => !onBoard.includes(ask))
  const { result, status, message } = usePackage(ready ? workshop : null, onBoard)
  if (!ready || winners.length === 0) return null
  if (workshop.views.length === 0) return <Sheet title={say.packageOne}><p className="twin max-sm:text-[14px]">{say.packageNobody}</p></Sheet>
  if (result === null) return <Sheet title={say.packageOne}><p className="twin max-sm:text-[14px]">{status === 'failed' ? message : say.packageWait}</p></Sheet>
  const nameOf = (id: string) => (id === myViewId ? null : (workshop.views.find((view) => view.id === id)?.name ?? id))
  const rows = [...result].sort((a, b) => b.gain.central - a.gain.central)
  const bars = rows.map((row) => ({
    id: row.id,
    name: nameOf(row.id) ?? 'You',
    value: row.gain.central,
    low: row.gain.p10 ?? null,
    high: row.gain.p90 ?? null,
    text: formatPointsCell(row.gain.central),
    mine: row.id === myViewId,
  }))
  const table = {
    caption: say.packageOne,
    head: ['View', 'Points', 'Of their own list', '8 in 10 worlds'],
    rows: rows.map(({ id, gain, shareOfOwn }) => ({
      key: id,
      mine: id === myViewId,
      cells: [nameOf(id) ?? 'You', formatPointsCell(gain.central), Number.isFinite(shareOfOwn) ? formatPercent(shareOfOwn, 2) : '–', gain.p10 === undefined || gain.p90 === undefined ? '…' : `${formatPointsCell(gain.p10)} to ${formatPointsCell(gain.p90)}`],
    })),
  }
  const said = rows.filter(({ id, gain }) => id === myViewId || gain.central < 0)
  return (
    <Sheet title={packageTitle(result)} twin={say.packageTwin}>
      <div className={cx('transition-opacity', status === 'failed' && 'opacity-50')}>
        <ChartFrame table={table}><PackageBars title={packageTitle(result)} bars={bars} /></ChartFrame>
        {said.map((row) => <p key={row.id} className="mt-2 text-[13px] leading-[19px] max-sm:text-[15px] max-sm:leading-[22px]">{packageSentence(row, nameOf(row.id), onBoard.length)}</p>)}
        {gone.length > 0 && <Note className="mt-2">{fill(say.packageMissing, { asks: formatList(gone.map(titleOf)) })}</Note>}
      </div>
    </Sheet>
  )
}
