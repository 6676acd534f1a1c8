import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ChartFrame } from '@/components/charts/chart-frame'
import { fitLines } from '@/components/charts/chart-text'
import { CruxBars } from '@/components/charts/crux-bars'
import { DataTable } from '@/components/charts/data-table'
import { DumbbellChart } from '@/components/charts/dumbbell-chart'
import { FrontierChart } from '@/components/charts/frontier-chart'
import { IntervalStrips } from '@/components/charts/interval-strips'
import { LeverBars } from '@/components/charts/lever-bars'
import { LossBars } from '@/components/charts/loss-bars'
import { RankBars } from '@/components/charts/rank-bars'
import { SentenceText } from '@/components/charts/sentence-text'
import { SlopeChart } from '@/components/charts/slope-chart'
import { SignedBar } from '@/components/charts/signed-bar'
import { spreadLabels } from '@/components/charts/spread-labels'
import { StakeHeatmap, stakeText } from '@/components/charts/stake-heatmap'
import { StoryMark, StoryRow } from '@/components/charts/story-mark'
import { StoryWeights } from '@/components/charts/story-weights'
import { SupportSquares } from '@/components/charts/support-squares'
import { TheatreScatter } from '@/components/charts/theatre-scatter'
import { Waterfall } from '@/components/charts/waterfall'
import { formatPercent, NBSP } from '@/lib/words/numbers'
import { listRows } from '@/components/priorities/list-rows'
import { roomData, shortNames } from '@/components/reveal/room-data'
import { evaluateView } from '@/lib/model/evaluate'
import { evaluateWorkshop } from '@/lib/disagreement/results'
import { sampleWorkshop, smallWorkshop } from '@/tests/support/sample-results'

const html = renderToStaticMarkup
const count = (text: string, part: string | RegExp) => text.split(part).length - 1
const percent = (value: number) => formatPercent(value, 2)

const crux = (key: string, after: number, effect: 'closer' | 'apart' | 'even') => ({ key, label: `Question ${key}`, after, value: String(after * 100), effect, range: '3 to 40 %' })
const strip = (id: string, mid: number, mine: boolean) => ({ id, name: `View ${id}`, low: mid / 2, mid, high: mid * 2, mine })
const table = { caption: 'Facts', head: ['Ask', 'Worth'], rows: [{ key: 'a', cells: ['Drills', '+0.2'] }] }

describe('every chart', () => {
  it('RESULTS-85 shows the figure of the longest crux bar whole, beside its label', () => {
    const svg = html(<CruxBars title="Cruxes" now={0.23} nowText="23 %" bars={[crux('a', 0.01, 'closer'), crux('b', 0.31, 'apart')]} />)
    const figure = /<text x="([\d.-]+)"[^>]*text-anchor="end"[^>]*>1<\/text>/.exec(svg)?.[1]
    const bar = /<rect x="([\d.-]+)"/.exec(svg)?.[1]
    // At 560 px labels end at 246, and a figure of two digits is 26 wide.
    expect(Number(figure) - 26).toBeGreaterThanOrEqual(246)
    expect(Number(bar)).toBeGreaterThan(Number(figure))
  })

  it('RESULTS-84 breaks a long label between words before it cuts it', () => {
    expect(fitLines('Whistleblower protection', 300)).toEqual(['Whistleblower protection'])
    expect(fitLines('Tamper-evident logging of internal AI actions', 150)).toEqual(['Tamper-evident logging', 'of internal AI actions'])
    expect(fitLines('Weight security upgrade (against organised crime and insiders)', 150)).toEqual(['Weight security upgrade', '(against organised cri…'])
    expect(fitLines('Unbreakablesinglewordthatislong', 100)).toEqual(['Unbreakablesin…'])
  })

  it('RESULTS-38 is an image with a title', () => {
    const charts = [
      <CruxBars key="1" title="Cruxes" now={0.17} nowText="17 %" bars={[crux('a', 0.05, 'closer')]} />,
      <IntervalStrips key="2" title="Strips" strips={[strip('a', 0.1, true)]} pool={0.1} format={percent} />,
      <StakeHeatmap key="3" title="Stakes" columns={[{ id: 'v', name: 'V', short: 'V', mine: true }]} rows={[{ id: 'a', title: 'Ask', cells: [{ stake: 0.2, inPackage: true }] }]} />,
      <StoryWeights key="4" title="Weights" stories={[{ id: 's', name: 'Story', pool: 0.3, weights: [{ view: 'v', weight: 0.4, mine: true }] }]} />,
      <LossBars key="5" title="Losses" bars={[{ id: 'v', name: 'V', loss: 0.1, text: '10 %', mine: false }]} />,
      <SlopeChart key="6" title="Slopes" columns={[{ id: 'v', name: 'V', short: 'V', mine: true }]} rows={[{ id: 'a', title: 'Ask', dots: [{ place: 1, text: '1', inPackage: true }] }]} followed="a" onFollow={() => undefined} />,
    ]
    const titles = ['Cruxes', 'Strips', 'Stakes', 'Weights', 'Losses', 'Slopes']
    charts.forEach((chart, at) => expect(html(chart)).toMatch(new RegExp(`<svg role="img"[^>]*><title>${titles[at]}</title>`)))
  })

  it('RESULTS-39 draws without a figure that is not a number, also for no data at all', () => {
    const empty = [
      <CruxBars key="1" title="t" now={0} nowText="0 %" bars={[]} />,
      <IntervalStrips key="2" title="t" strips={[]} pool={null} format={percent} />,
      <StakeHeatmap key="3" title="t" columns={[]} rows={[]} />,
      <StoryWeights key="4" title="t" stories={[]} />,
      <LossBars key="5" title="t" bars={[]} />,
      <SignedBar key="6" value={0} low={0} high={0} filled />,
      <SupportSquares key="7" count={0} of={0} />,
      <SlopeChart key="8" title="t" columns={[]} rows={[]} followed={null} onFollow={() => undefined} />,
    ]
    for (const chart of empty) expect(html(chart)).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('RESULTS-40 shows its facts as a table behind a button', () => {
    const closed = html(<ChartFrame table={table}><svg /></ChartFrame>)
    expect(closed).toContain('Show table')
    expect(closed).toContain('aria-expanded="false"')
    const open = html(<DataTable table={table} />)
    expect(open).toMatch(/<caption[^>]*>Facts<\/caption>/)
    expect(count(open, 'scope="col"')).toBe(2)
    expect(open).toMatch(/<th scope="row"[^>]*>Drills<\/th>/)
    expect(open).toContain('tabindex="0"')
  })
})

describe('the outlook charts', () => {
  const line = [{ cost: 0, risk: 0.09 }, { cost: 0.05, risk: 0.06 }, { cost: 0.2, risk: 0.04 }]
  const story = (id: string, index: number, cost: number, risk: number) => ({ id, index, name: `Story ${id}`, cost, risk })

  it('RESULTS-59 frontier marks that coincide sit side by side, and labels keep their distance', () => {
    const drawn = html(<FrontierChart title="Frontier" line={line} stories={[story('a', 0, 0.05, 0.07), story('b', 1, 0.05, 0.07), story('c', 2, 0.1, 0.05)]} />)
    for (const label of ['Story a 7', 'Story b 7', 'Story c 5']) expect(drawn).toContain(`${label}${NBSP}%`)
    expect(new Set([...drawn.matchAll(/transform="translate\(([\d.]+) /g)].map(([, x]) => x)).size).toBe(3)
    expect(count(drawn, /class="fill-s\d"/)).toBe(3)
    const places = spreadLabels([50, 52, 51, 200], 16, 0, 100)
    const sorted = [...places].sort((a, b) => a - b)
    expect(sorted.every((place, at) => at === 0 || place - (sorted[at - 1] ?? 0) >= 16)).toBe(true)
    expect(Math.max(...places)).toBeLessThanOrEqual(100)
  })

  it('RESULTS-60 an ask far above the others stands at the edge as a triangle with its value; mine are filled', () => {
    const dot = (id: string, effect: number, mine: boolean) => ({ id, title: `Ask ${id}`, appeal: 0.3 + 0.05 * id.length, effect, mine })
    const drawn = html(<TheatreScatter title="t" dots={[dot('a', 0.004, true), dot('bb', 0.005, false), dot('ccc', 0.003, false), dot('dddddd', 0.004, false), dot('eeeee', 0.002, false), dot('ffff', 0.05, false)]} />)
    expect(drawn).toContain('Ask ffff +5.0')
    expect(count(drawn, '<circle')).toBe(5)
    expect(count(drawn, 'class="fill-pen"')).toBe(1)
  })

  it('RESULTS-61 a lever that would lose is hollow and signed', () => {
    const drawn = html(<LeverBars title="t" bars={[{ key: 'a', label: 'A', change: 0.002, text: '+0.2' }, { key: 'b', label: 'B', change: -0.001, text: '−0.1' }]} />)
    expect(count(drawn, 'fill-transparent stroke-loss')).toBe(1)
    expect(drawn).toContain('>−0.1</text>')
  })
})

describe('rank bars', () => {
  it('RESULTS-82 stand side by side on one scale: first places solid, on the list light, later outlined; asks of the list in pen and bold', () => {
    const drawn = html(<RankBars title="t" bars={[{ id: 'a', label: 'A', first: 0.62, middle: 0.3, later: 0.08, mine: true }, { id: 'b', label: 'B', first: 0, middle: 0, later: 1, mine: false }]} />)
    expect(drawn).toMatch(/<svg role="img"[^>]*><title>t<\/title>/)
    expect(count(drawn, 'class="fill-transparent stroke-edge"')).toBe(2)
    expect(count(drawn, 'fill-opacity="0.35"')).toBe(1)
    expect(count(drawn, 'class="fill-pen"')).toBe(2)
    expect(drawn).toContain('>6 of 10</text>')
    expect(drawn).toContain('>0 of 10</text>')
    expect(html(<RankBars title="t" bars={[]} />)).not.toContain('NaN')
  })
})

describe('chart grammar', () => {
  it('RESULTS-41 crux bars start at a labelled now: filled is closer, hollow apart, a ring no change', () => {
    const drawn = html(<CruxBars title="t" now={0.17} nowText="17 %" bars={[crux('a', 0.05, 'closer'), crux('b', 0.17, 'even'), crux('c', 0.25, 'apart')]} />)
    expect(drawn).toContain("now 17 %")
    expect(count(drawn, 'class="fill-print"')).toBe(1)
    expect(count(drawn, /<circle/)).toBe(1)
    expect(count(drawn, 'fill-transparent stroke-loss')).toBe(1)
    for (const value of ['5', '17', '25']) expect(drawn).toMatch(new RegExp(`>${value}</text>`))
  })

  it('RESULTS-42 strips are sorted by best guess, mine thick with a diamond, the pool dashed, from 0', () => {
    const drawn = html(<IntervalStrips title="t" strips={[strip('low', 0.05, false), strip('me', 0.1, true), strip('top', 0.3, false)]} pool={0.12} format={percent} />)
    expect([...drawn.matchAll(/View (\w+)/g)].map(([, name]) => name)).toEqual(['top', 'me', 'low'])
    expect(count(drawn, 'stroke-dasharray')).toBe(1)
    expect(count(drawn, 'stroke-pen" stroke-width="3.5"')).toBe(1)
    expect(count(drawn, '<circle')).toBe(2)
    expect(drawn).toContain(`>0${NBSP}%</text>`)
  })

  it('RESULTS-43 the heat map has the number in every cell, fills what is on a list and outlines my column', () => {
    const columns = [{ id: 'v', name: 'Ana', short: 'Ana', mine: false }, { id: 'me', name: 'You', short: 'You', mine: true }]
    const rows = [{ id: 'a', title: 'Drills', cells: [{ stake: 0.142, inPackage: true }, { stake: -0.03, inPackage: false }] }]
    const drawn = html(<StakeHeatmap title="t" columns={columns} rows={rows} />)
    expect(drawn).toContain('>14</text>')
    expect(drawn).toContain('>−3</text>')
    expect(count(drawn, 'fill-opacity')).toBe(1)
    expect(count(drawn, 'stroke-pen" stroke-width="2"')).toBe(1)
    expect([stakeText(0.004), stakeText(-0.004), stakeText(-0.016)]).toEqual(['0', '0', '−2'])
  })

  it('RESULTS-79 the slope chart draws a line an ask, the followed one strong with its place at each view, a filled mark where it is on the list and my marks in pen', () => {
    const columns = [{ id: 'me', name: 'You', short: 'You', mine: true }, { id: 'bo', name: 'Bo', short: 'Bo', mine: false }]
    const dots = (mine: number, theirs: number, text: string) => [{ place: mine, text: String(mine), inPackage: true }, { place: theirs, text, inPackage: false }]
    const drawn = html(<SlopeChart title="t" columns={columns} rows={[{ id: 'a', title: 'Ask a', dots: dots(1, 2.5, '2–3') }, { id: 'b', title: 'Ask b', dots: dots(2, 1, '1') }]} followed="a" onFollow={() => undefined} />)
    expect(count(drawn, 'stroke-print" stroke-width="3"')).toBe(1)
    expect([...drawn.matchAll(/>([\d–]+)<\/text>/g)].map(([, text]) => text)).toEqual(['1', '2–3'])
    expect(count(drawn, 'class="fill-pen stroke-pen"')).toBe(2)
    expect(count(drawn, 'class="fill-sheet stroke-print"')).toBe(1)
    expect(drawn.indexOf('Ask b')).toBeLessThan(drawn.indexOf('Ask a'))
  })

  it('RESULTS-44 stories differ in shape as well as colour, and a row names those that carry an ask out', () => {
    const marks = [0, 1, 2, 3, 4, 5].map((index) => html(<StoryMark index={index} />))
    expect(new Set(marks.map((mark) => /d="([^"]+)"/.exec(mark)?.[1])).size).toBe(6)
    expect(new Set(marks.map((mark) => /class="(fill-s\d)"/.exec(mark)?.[1])).size).toBe(6)
    const story = (id: string, done: boolean) => ({ id, name: `Story ${id}`, done })
    expect(html(<StoryRow stories={[story('a', true), story('b', false), story('c', true)]} />)).toContain('<title>carried out in: Story a, Story c</title>')
    expect(html(<StoryRow stories={[story('a', false)]} />)).toContain('carried out in no story')
  })

  it('RESULTS-45 a gain in the list is solid, outside it hollow, a loss hollow in its own colour; all share one zero', () => {
    const bar = (value: number, filled: boolean) => html(<SignedBar value={value} low={-0.01} high={0.03} filled={filled} />)
    expect(bar(0.02, true)).toContain('class="fill-pen"')
    expect(bar(0.02, false)).toContain('fill-transparent stroke-pen')
    expect(bar(-0.01, false)).toContain('fill-transparent stroke-loss')
    const zero = (drawn: string) => /<line x1="([^"]+)"/.exec(drawn)?.[1]
    expect(new Set([zero(bar(0.02, true)), zero(bar(0.01, false)), zero(bar(-0.01, false))]).size).toBe(1)
  })

  it('RESULTS-46 support is one square a person, and one bar beyond a dozen', () => {
    const some = html(<SupportSquares count={4} of={6} />)
    expect([count(some, 'class="fill-print"'), count(some, 'fill-transparent')]).toEqual([4, 2])
    expect(count(html(<SupportSquares count={10} of={30} />), '<rect')).toBe(2)
  })

  it('RESULTS-47 a sentence keeps its emphasis on the page', () => {
    expect(html(<p><SentenceText sentence={[{ text: 'All', style: 'strong' }, { text: ' of ', style: 'plain' }, { text: 'it', style: 'emphasis' }]} /></p>)).toMatch(/<strong[^>]*>All<\/strong><span> of <\/span><em>it<\/em>/)
  })
})

describe('what the screens are made of', () => {
  it('RESULTS-48 rows are the list and what it leaves out, best first; a card that is gone has none', () => {
    const workshop = sampleWorkshop()
    const [view] = workshop.views
    if (view === undefined) throw new Error('Six views.')
    const result = evaluateView(workshop, view)
    const { inside, outside } = listRows(workshop, result)
    expect(inside.map(({ id }) => id).sort()).toEqual([...result.package].sort())
    expect(inside.length + outside.length).toBe(workshop.interventions.length)
    expect(inside.every((row, at) => at === 0 || row.value <= (inside[at - 1]?.value ?? 0))).toBe(true)
    expect(inside.map(({ rank }) => rank).reduce((sum, rank) => sum + rank, 0)).toBeCloseTo((inside.length * (inside.length + 1)) / 2, 9)
    const gone = workshop.interventions[0]?.id
    const after = listRows({ ...workshop, interventions: workshop.interventions.slice(1) }, result)
    expect([...after.inside, ...after.outside].some(({ id }) => id === gone)).toBe(false)
  })

  it('RESULTS-49 the room names the reader "You", and is nothing with fewer than two participants', () => {
    const two = smallWorkshop(2, 4)
    const [mine, other] = two.views
    const data = roomData(two, evaluateWorkshop(two), mine?.id ?? null)
    expect(data?.nameOf(mine?.id ?? '')).toBe('You')
    expect(data?.nameOf(other?.id ?? '')).toBe(other?.name)
    const one = smallWorkshop(1, 4)
    expect(roomData(one, evaluateWorkshop(one), null)).toBeNull()
  })

  it('RESULTS-50 narrow columns take first words where those tell the names apart', () => {
    expect(shortNames(['Lab safety lead', 'Product VP', 'You'])).toEqual(['Lab', 'Product', 'You'])
    expect(shortNames(['Ana Lopez', 'Ana Silva'])).toEqual(['Ana Lopez', 'Ana Silva'])
  })
})

describe('why two views differ, and how a round moved', () => {
  it('RESULTS-69 a waterfall starts with mine in pen and ends with theirs; what pulls against the gap is hollow and signed', () => {
    const drawn = html(
      <Waterfall
        title="Drills"
        start={{ label: 'Worth to you', value: 0.004, mine: true }}
        steps={[{ key: 'a', label: 'Decisions', value: 0.007 }, { key: 'b', label: 'Costs', value: -0.002 }]}
        end={{ label: 'Worth to Bo', value: 0.009, mine: false }}
      />,
    )
    const labels = ['Worth to you', 'Decisions', 'Costs', 'Worth to Bo']
    expect(labels.map((label) => drawn.indexOf(`>${label}<`))).toEqual([...labels.map((label) => drawn.indexOf(`>${label}<`))].sort((a, b) => a - b))
    expect(count(drawn, /<rect[^>]*fill-pen"/)).toBe(1)
    expect(count(drawn, /<rect[^>]*fill-transparent stroke-loss/)).toBe(1)
    for (const value of ['+0.4', '+0.7', '−0.2', '+0.9']) expect(drawn).toContain(`>${value}<`)
    const down = html(<Waterfall title="t" start={{ label: 'a', value: 0.009, mine: false }} steps={[{ key: 'a', label: 'b', value: -0.005 }]} end={{ label: 'c', value: 0.004, mine: false }} />)
    expect(down).not.toContain('stroke-loss')
    expect(html(<Waterfall title="t" start={{ label: 'a', value: 0, mine: false }} steps={[]} end={{ label: 'b', value: 0, mine: false }} />)).not.toMatch(/NaN|Infinity/)
  })

  it('RESULTS-70 a dumbbell has a ring for the round before and a dot for this one; mine is in pen', () => {
    const lines = [{ id: 'a', name: 'Ann', from: 0.1, to: 0.3, mine: false }, { id: 'me', name: 'You', from: 0.4, to: 0.4, mine: true }]
    const drawn = html(<DumbbellChart title="Aims" lines={lines} format={percent} />)
    expect(count(drawn, '<circle')).toBe(4)
    expect(count(drawn, /<circle[^>]*fill-sheet/)).toBe(2)
    expect(count(drawn, /<circle[^>]*fill-pen"/)).toBe(1)
    expect(drawn.indexOf('You')).toBeLessThan(drawn.indexOf('Ann'))
    expect(html(<DumbbellChart title="t" lines={[]} format={percent} />)).not.toMatch(/NaN|Infinity/)
  })
})
