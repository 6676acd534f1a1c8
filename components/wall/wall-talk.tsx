'use client'
import { SentenceText } from '@/components/charts/sentence-text'
import type { InputGroup } from '@/lib/disagreement/types'
import { fill } from '@/lib/words/fill'
import { wallMessages as say } from '@/lib/words/messages-wall'
import { spotlightMessages } from '@/lib/words/messages-rounds'
import { formatPercent } from '@/lib/words/numbers'
import { storyName } from '@/lib/words/results-ask-facts'
import { beliefStrips } from '@/lib/words/results-beliefs'
import { agenda, cruxSentence } from '@/lib/words/results-cruxes'
import { figurePools } from '@/lib/words/results-figures'
import { questionWords } from '@/lib/words/results-questions'
import { rangeWords } from '@/lib/words/results-ranges'
import { shellLabels as labels } from '@/lib/words/labels-shell'
import type { WallRoom } from './use-wall-room'
import { WallSay } from './wall-say'
import { WallStrips } from './wall-strips'
import { beliefsOfGroup } from './beliefs-of-group'

/** The question in the spotlight, what settling it would do, and everybody's lines on it; with group figures the middle and the range. */
export function WallTalk({ room, crux }: { readonly room: WallRoom; readonly crux: InputGroup }) {
  const { stage, data, figures } = room
  const note = stage.notes.find(({ crux: of, round }) => of === crux && round === stage.reveals.at(-1)?.round)?.text
  const found = data === null ? undefined : agenda(data.disagreement).find(({ group }) => group === crux)
  return (
    <WallSay title={questionWords[crux].label} over={spotlightMessages.now}>
      {data !== null && found !== undefined && <p className="serif -mt-[0.5em] mb-[1.2em] max-w-[44em] text-[1.1em] leading-[1.35]"><SentenceText sentence={cruxSentence(data.disagreement, found, false)} /></p>}
      {data !== null && <Lines room={room} crux={crux} />}
      {figures?.result != null && <Middles result={figures.result} crux={crux} />}
      {note !== undefined && <p className="mt-[1em] line-clamp-3 max-w-[44em] border-l-3 border-pen pl-[0.7em] whitespace-pre-line"><strong className="font-semibold">{spotlightMessages.said}</strong> {note}</p>}
    </WallSay>
  )
}

function Lines({ room: { data, workshop, stage }, crux }: { readonly room: WallRoom; readonly crux: InputGroup }) {
  if (data === null) return null
  const { participants, disagreement, nameOf } = data
  const named = stage.reveals.at(-1)?.naming === 'named' || stage.reveals.at(-1)?.naming === 'pseudonymous'
  if (crux === 'regimes') {
    const answered = participants.filter((view) => view.regimeWeights !== undefined && !view.open?.includes('regimeWeights'))
    const shareOf = (weights: { readonly [regime: string]: number }, regime: string) => {
      const total = workshop.regimes.reduce((sum, { id }) => sum + (weights[id] ?? 0), 0)
      return total > 0 ? (weights[regime] ?? 0) / total : 0
    }
    const stories = workshop.regimes.slice(0, 6).map((regime) => ({ id: regime.id, name: storyName(regime), shares: answered.map((view) => ({ id: view.id, share: shareOf(view.regimeWeights ?? {}, regime.id) })) }))
    if (answered.length === 0) return <p className="text-ink2">{say.silent}</p>
    return (
      <section aria-label={questionWords.regimes.label} className="grid grid-cols-[minmax(0,12em)_minmax(0,1fr)] items-center gap-x-[1.6em] gap-y-[0.85em]">
        {stories.map(({ id, name, shares }) => (
          <div key={id} className="contents">
            <span>{name}</span>
            <span role="img" aria-label={`${name}: ${shares.map(({ id: view, share }) => `${named ? `${nameOf(view)} ` : ''}${formatPercent(share, 2)}`).join(', ')}`} className="relative mr-[1em] h-[1em] border-b border-line">
              {ringsOf(shares.map(({ share }) => share)).map(({ share, count }) => <span key={share} className="absolute bottom-[-0.7em] inline-flex size-[1.4em] -translate-x-1/2 items-center justify-center rounded-full border-[0.14em] border-pencil bg-paper text-[0.85em] font-semibold" style={{ left: `${share}%` }}>{count > 1 ? count : ''}</span>)}
            </span>
          </div>
        ))}
        <span /><span aria-hidden className="mr-[1em] flex justify-between text-[0.85em] text-ink2"><span>{labels.noneOfTen}</span><span>5</span><span>{labels.tenOfTen}</span></span>
      </section>
    )
  }
  const strips = beliefStrips(participants, disagreement).filter(({ key }) => beliefsOfGroup[crux].includes(key))
  if (strips.length === 0) {
    const range = rangeWords(crux, workshop)
    return range === null ? null : <p className="text-[1.2em]">{range}</p>
  }
  return (
    <>
      <div className={strips.length > 1 ? 'grid grid-cols-2 gap-x-[3em] max-sm:grid-cols-1' : 'max-w-[44em]'}>
        {strips.map((strip) => <WallStrips key={strip.key} title={strip.label} strips={strip.views.map((view) => ({ ...view, name: nameOf(view.id) }))} pool={strip.pool} format={strip.format} named={named} />)}
      </div>
      <p className="mt-[0.5em] text-[0.85em] text-ink2">{say.each}; {say.middle}.</p>
    </>
  )
}

/** One ring a place, with how many stand there. */
function ringsOf(shares: readonly number[]): readonly { readonly share: number; readonly count: number }[] {
  const places = new Map<number, number>()
  for (const share of shares) places.set(Math.round(share * 20) * 5, (places.get(Math.round(share * 20) * 5) ?? 0) + 1)
  return [...places].map(([share, count]) => ({ share, count }))
}

function Middles({ result, crux }: { readonly result: Parameters<typeof figurePools>[0]; readonly crux: InputGroup }) {
  const pools = figurePools(result).filter(({ key }) => beliefsOfGroup[crux].some((belief) => belief === key))
  return (
    <dl className="grid max-w-[44em] gap-[0.6em]">
      {pools.map(({ key, label, middle, range }) => (
        <div key={key} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-[1.5em] border-t border-line pt-[0.5em]">
          <dt>{label}{range !== null && <span className="block text-[0.85em] text-ink2">{range}</span>}</dt>
          <dd className="text-[1.4em] font-bold">{middle ?? '–'}</dd>
        </div>
      ))}
      <p className="text-[0.85em] text-ink2">{fill(say.figures)}</p>
    </dl>
  )
}
