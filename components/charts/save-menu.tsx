'use client'
import { useState, type RefObject } from 'react'
import { Download } from 'lucide-react'
import { Said } from '@/components/announce/said'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { resultsLabels as labels } from '@/lib/words/labels-results'
import { useChartStamp } from './chart-stamp'
import { saveChart } from './save-chart'

/** Saves a chart as a file that stands alone. */
export function SaveMenu({ chart, title }: { readonly chart: RefObject<HTMLElement | null>; readonly title: string }) {
  const foot = useChartStamp()
  const [problem, setProblem] = useState<string | null>(null)
  const save = async (as: 'svg' | 'png') => {
    if (chart.current === null) return
    try {
      await saveChart(chart.current, title, { as, foot })
      setProblem(null)
    } catch (failure) {
      setProblem(`Not saved: ${failure instanceof Error ? failure.message : String(failure)}`)
    }
  }
  return (
    <>
      {problem !== null && <Said as="span" trouble className="twin text-bad">{problem}</Said>}
      <Menu trigger={<Button variant="text" size="small"><Download aria-hidden size={14} />{labels.save}<span className="sr-only"> the chart: {title}</span></Button>}>
        <MenuItem onSelect={() => void save('svg')}>{labels.saveAsSvg}</MenuItem>
        <MenuItem onSelect={() => void save('png')}>{labels.saveAsPng}</MenuItem>
      </Menu>
    </>
  )
}
