'use client'
import dynamic from 'next/dynamic'
import { useStage } from '@/components/doc/use-stage'
import { fill } from '@/lib/words/fill'
import { stepWords } from '@/lib/words/messages-script'
import { wallMessages as say } from '@/lib/words/messages-wall'
import { WallBoard } from './wall-board'
import { WallCount } from './wall-count'
import { WallFoot } from './wall-foot'
import { WallFrame } from './wall-frame'
import { WallPractice } from './wall-practice'
import { WallSay } from './wall-say'
import { WallSeal } from './wall-seal'

// What needs the model comes when it is needed.
const WallReveal = dynamic(() => import('./wall-reveal').then((file) => file.WallReveal), { ssr: false })
const WallVote = dynamic(() => import('./wall-vote').then((file) => file.WallVote), { ssr: false })
const WallCommitments = dynamic(() => import('./wall-commitments').then((file) => file.WallCommitments), { ssr: false })
const WallResult = dynamic(() => import('./wall-result').then((file) => file.WallResult), { ssr: false })

/** Any phase after the lobby: what the script says is on the wall, and the way in for latecomers. */
export function WallPhase({ workshopId }: { readonly workshopId: string }) {
  const { phase } = useStage().snapshot
  const sealed = phase === 'estimate' || phase === 'revise'
  return (
    <>
      <WallMiddle />
      <WallFoot workshopId={workshopId}>{sealed ? say.sealed : ''}</WallFoot>
    </>
  )
}

function WallMiddle() {
  const { phase, counts, script } = useStage().snapshot
  switch (phase) {
    case 'lobby':
      return <WallPractice />
    case 'frame':
      return <WallFrame />
    case 'board':
      return <WallBoard />
    case 'estimate':
    case 'revise':
      if (script?.step === 'break') return <WallSay title={stepWords.break.name} over={stepWords.break.say} />
      return <WallSay title={say[phase]}><WallCount text={fill(say.in, { n: counts.submitted, N: counts.of })} count={counts.submitted} of={counts.of} /></WallSay>
    case 'reveal':
      return <WallReveal />
    case 'priorities':
      return <WallSay title={say.priorities} />
    case 'vote':
      return <WallVote />
    case 'result':
      return script?.step === 'seal' ? <WallSeal /> : script?.step === 'commitments' ? <WallCommitments /> : <WallResult />
  }
}
