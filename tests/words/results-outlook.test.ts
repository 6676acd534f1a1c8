import { describe, expect, it } from 'vitest'
import { modelInput } from '@/lib/model/effective'
import { evaluateView } from '@/lib/model/evaluate'
import { frontier } from '@/lib/model/frontier'
import { levers } from '@/lib/model/levers'
import { theatrePlot } from '@/lib/model/theatre'
import { formatPercent, formatSignedPoints } from '@/lib/words/numbers'
import { frontierGap, frontierTitle, leverLines, leversTitle, theatreTitle } from '@/lib/words/results-outlook'
import { sampleWorkshop } from '@/tests/support/sample-results'

const workshop = sampleWorkshop()
const view = workshop.views.find(({ id }) => id === 'policy-staffer')
if (view === undefined) throw new Error('The sample has a policy staffer.')
const result = evaluateView(workshop, view)

describe('the outlook in words', () => {
  it('RESULTS-56 the frontier names the stories that leave most and least risk, and says a gap only where there is one', () => {
    const risks = result.regimes.map(({ actionRisk }) => actionRisk)
    expect(frontierTitle(workshop, result)).toBe(`“Rules set in advance” leaves ${formatPercent(Math.max(...risks), 2)} risk, “Same view, short of time” ${formatPercent(Math.min(...risks), 2)}`)
    const exact = frontier(modelInput(workshop, view))
    expect(frontierGap(exact)).toBeNull()
    expect(frontierGap({ ...exact, isExact: false, gap: 0.002 })).toBe('The line is the best found; nothing can be more than 0.2 points below it.')
  })

  it('RESULTS-57 the theatre plot names an ask only when it is agreed easily and does next to nothing', () => {
    const points = theatrePlot(modelInput(workshop, view))
    expect(theatreTitle(workshop, points)).toBe('“Published principles and ethics pledge” is agreed easily and does next to nothing if done only to count')
    expect(theatreTitle(workshop, points.filter(({ id }) => id !== 'con-ethics-pledge'))).toBe('What is agreed easily, and what it does if done only to count')
  })

  it('RESULTS-58 levers are the best of each kind, largest change first, with the worth of knowing', () => {
    const all = levers(workshop, view)
    const lines = leverLines(workshop, all)
    expect(lines.map(({ change }) => change)).toEqual([...lines.map(({ change }) => change)].sort((a, b) => b - a))
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
    expect(lines.find(({ key }) => key === 'evidence')?.change).toBe(all.evidence.evpi)
    const [first] = lines
    expect(leversTitle(lines)).toBe(`${first?.label} would add most: ${formatSignedPoints(first?.change ?? 0)}`)
    expect(leversTitle(lines.map((line) => ({ ...line, change: line.change / 1000 })))).toBe('No single change would move the outcome by 0.1 points')
  })
})
