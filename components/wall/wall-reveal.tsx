'use client'
import type { ReactNode } from 'react'
import { SentenceText } from '@/components/charts/sentence-text'
import { DEFAULT_ASK_LIMIT } from '@/lib/model/effective'
import type { Label } from '@/lib/disagreement/types'
import { fill } from '@/lib/words/fill'
import { wallMessages as say } from '@/lib/words/messages-wall'
import { formatNumber, formatOf } from '@/lib/words/numbers'
import { agenda, cruxEffect, lossPercent } from '@/lib/words/results-cruxes'
import { figuresMessages } from '@/lib/words/results-messages'
import { questionWords } from '@/lib/words/results-questions'
import { agreementSentence } from '@/lib/words/results-room'
import { sealMessages } from '@/lib/words/messages-room'
import { WallAsks } from './wall-asks'
import { WallCount } from './wall-count'
import { WallCruxes } from './wall-cruxes'
import { WallSay } from './wall-say'
import { WallTalk } from './wall-talk'
import { useWallRoom, type WallRoom } from './use-wall-room'

/** Agreement in one sentence, the questions in order, what nearly everyone gains by; or the question in the spotlight. */
export function WallReveal() {
  const room = useWallRoom()
  const { stage, status, figures, data } = room
  if (status === 'empty') return <WallSay title={fill(say.notRevealed, { n: stage.counts.submitted, N: stage.counts.of })}><WallCount text={fill(say.in, { n: stage.counts.submitted, N: stage.counts.of })} count={stage.counts.submitted} of={stage.counts.of} /></WallSay>
  if (stage.spotlight !== null) return <WallTalk room={room} crux={stage.spotlight} />
  if (figures !== null) return <Figures room={room} />
  if (data === null) return <WallSay title={status === 'failed' ? say.failed : status === 'computing' ? say.computing : say.reveal} />
  const { disagreement, participants, titleOf, workshop } = data
  const asks = (label: Label) => disagreement.interventions.filter((ask) => ask.label === label).sort((a, b) => b.for - a.for).map((ask) => ({ id: ask.id, title: titleOf(ask.id), count: formatOf(Math.round(ask.for * participants.length), participants.length) }))
  return (
    <Findings
      headline={<SentenceText sentence={agreementSentence(disagreement, workshop.askLimit ?? DEFAULT_ASK_LIMIT)} />}
      now={disagreement.distance}
      cruxes={agenda(disagreement).map((crux) => ({ group: crux.group, distance: crux.distance, effect: cruxEffect(disagreement.distance, crux) }))}
      agreed={asks('agreed')}
      contested={asks('contested')}
    />
  )
}

/** The server's group figures: no view, no pair, no name. */
function Figures({ room: { figures, workshop } }: { readonly room: WallRoom }) {
  if (figures === null) return null
  const { result, state, answers } = figures
  if (result === null) return <WallSay title={state === 'tooFew' ? fill(sealMessages.smallGroup, { n: answers }) : state === 'failed' ? figuresMessages.failed : figuresMessages.computing} />
  const titleOf = (id: string) => workshop.interventions.find((card) => card.id === id)?.title ?? id
  const asks = (label: Label) => result.interventions.filter((ask) => ask.label === label).sort((a, b) => b.for - a.for).map((ask) => ({ id: ask.id, title: titleOf(ask.id), count: formatOf(Math.round(ask.for * result.answers), result.answers) }))
  const effect = (distance: number) => (Math.round(distance * 100) < Math.round(result.distance * 100) ? 'closer' : Math.round(distance * 100) > Math.round(result.distance * 100) ? 'apart' : 'even')
  return (
    <Findings
      headline={fill(figuresMessages.headline, { s: formatNumber(result.sharedAsks, 1), loss: lossPercent(result.distance) })}
      now={result.distance}
      cruxes={result.groupCruxes.filter(({ tested, changesNothing }) => tested && !changesNothing).map(({ group, distance }) => ({ group, distance, effect: effect(distance) }))}
      agreed={asks('agreed')}
      contested={asks('contested')}
    />
  )
}

type Asks = Parameters<typeof WallAsks>[0]['asks']
type Crux = { readonly group: keyof typeof questionWords; readonly distance: number; readonly effect: 'closer' | 'apart' | 'even' }

function Findings({ headline, now, cruxes, agreed, contested }: { readonly headline: ReactNode; readonly now: number; readonly cruxes: readonly Crux[]; readonly agreed: Asks; readonly contested: Asks }) {
  return (
    <div className="flex min-h-0 flex-1 flex-col justify-center py-[0.8em]">
      <h1 className="max-w-[31em] text-[1.75em] leading-[1.22]">{headline}</h1>
      <div className="mt-[1.2em] grid grid-cols-[minmax(0,1.55fr)_minmax(0,1fr)] gap-x-[3em] max-sm:grid-cols-1 max-sm:gap-y-[1.4em]">
        <WallCruxes now={now} nowText={lossPercent(now)} cruxes={cruxes.map(({ group, distance, effect }) => ({ key: group, label: questionWords[group].label, after: distance, value: lossPercent(distance), effect }))} />
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-[1em]">
          <WallAsks title={say.agreed} asks={agreed} most={contested.length === 0 ? 8 : 4} />
          {contested.length > 0 && <div className="border-t border-line pt-[0.8em]"><WallAsks title={say.contested} asks={contested} most={agreed.length === 0 ? 7 : 4} /></div>}
        </div>
      </div>
    </div>
  )
}
