'use client'
import { useState } from 'react'
import { ChartFrame } from '@/components/charts/chart-frame'
import { SlopeChart } from '@/components/charts/slope-chart'
import { SelectField } from '@/components/ui/select-field'
import { fill } from '@/lib/words/fill'
import { slopeMessages as say } from '@/lib/words/results-messages'
import { slopePlaceText, slopes, slopesTitle } from '@/lib/words/results-slopes'
import { Finding } from './finding'
import { shortNames, type RoomData } from './room-data'

/** How the order of the asks changes from view to view; nothing beyond seven views, where the heat map serves. */
export function SlopesFinding({ data: { results, disagreement, nameOf, titleOf, myViewId } }: { readonly data: RoomData }) {
  const [picked, setPicked] = useState<string | null>(null)
  const found = slopes(results, disagreement, myViewId)
  if (found === null || found.lines.length < 2) return null
  const names = found.views.map(nameOf)
  const shorts = shortNames(names)
  const columns = found.views.map((id, at) => ({ id, name: names[at] ?? id, short: shorts[at] ?? id, mine: id === myViewId }))
  const rows = [...found.lines]
    .sort((a, b) => (a.places[0]?.place ?? 0) - (b.places[0]?.place ?? 0))
    .map(({ id, places }) => ({ id, title: titleOf(id), dots: places.map((place) => ({ place: place.place, text: place.first === place.last ? String(place.first) : `${place.first}–${place.last}`, inPackage: place.inPackage, said: slopePlaceText(place, found.lines.length) })) }))
  const followed = rows.find(({ id }) => id === picked)?.id ?? found.widest ?? rows[0]?.id ?? null
  return (
    <Finding id="order" title={slopesTitle(found, disagreement.participants, titleOf, nameOf)} twin={columns[0]?.mine === true ? say.twin : say.twinOther}>
      <SelectField label={say.follow} value={followed ?? ''} options={rows.map(({ id, title }) => ({ value: id, label: title }))} onChange={setPicked} className="mb-3 w-full sm:w-80" />
      <ChartFrame
        note={rows.filter(({ id }) => id === followed).map((row) => `${row.title}: ${row.dots.map(({ said }, at) => `${names[at] ?? ''} ${said}`).join(', ')}.`)}
        table={{
          caption: say.caption,
          head: ['Ask', ...names],
          rows: rows.map((row) => ({ key: row.id, cells: [row.title, ...row.dots.map(({ text, inPackage }) => `${text}${inPackage ? '*' : ''}`)] })),
        }}
      >
        <SlopeChart title={followed === null ? say.chartPlain : fill(say.chart, { ask: titleOf(followed) })} columns={columns} rows={rows} followed={followed} onFollow={setPicked} />
      </ChartFrame>
    </Finding>
  )
}
