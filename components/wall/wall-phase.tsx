'use client'
import { useStage } from '@/components/doc/use-stage'
import { QrCode } from '@/components/lobby/qr-code'
import type { Phase } from '@/lib/protocol/commands'
import { questionWords } from '@/lib/words/results-questions'
import { useJoinOrigin } from './use-join-origin'

const lines: { readonly [P in Phase]: string } = {
  lobby: '',
  frame: 'What do the words mean here? Does anyone read one differently?',
  board: 'What could we ask for? Everyone edits the same board.',
  estimate: 'Your own view, not your employer’s. “I don’t know” is a proper answer.',
  reveal: 'One silent minute: what surprises you?',
  revise: 'Only the questions we talked about. Staying put is fine; say why you moved.',
  priorities: 'Tap “why?” on one ask that looks wrong. Is the model missing something?',
  vote: 'Vote as you would sign.',
  result: 'Who could not sign this? We write that down.',
}

/** Any phase after the lobby in one sentence, the count while answers are sealed, and the way in for latecomers. */
export function WallPhase({ workshopId }: { readonly workshopId: string }) {
  const { title, code, phase, counts, spotlight, notes, reveals } = useStage().snapshot
  const note = notes.find(({ crux, round }) => crux === spotlight && round === reveals.at(-1)?.round)?.text
  const link = `${useJoinOrigin(workshopId)}/j/${code}`
  const sealed = phase === 'estimate' || phase === 'revise'
  return (
    <>
      <div className="flex flex-1 flex-col justify-center py-[1.5em]">
        <p className="text-ink2">{title}</p>
        <h1 className="mt-[0.3em] max-w-[24em] text-[2.1em] leading-[1.2]">{spotlight === null ? lines[phase] : questionWords[spotlight].label}</h1>
        {spotlight !== null && note !== undefined && <p className="mt-[0.8em] max-w-[40em] whitespace-pre-line text-ink2">{note}</p>}
        {sealed && <p role="status" className="mt-[0.8em] text-[2.6em] leading-[1.2] font-bold">{counts.submitted} of {counts.of} in</p>}
      </div>
      <footer className="flex items-end justify-between gap-[2em] border-t border-line pt-[0.8em]">
        <span className="text-ink2">{sealed ? 'Sealed: no screen shows answers before the reveal.' : ''}</span>
        <span className="flex items-end gap-[0.8em]"><span className="text-right"><span className="block text-[0.85em] text-ink2">Join with</span><strong className="text-[1.3em] leading-none font-bold">{code}</strong></span><QrCode text={link} label={`QR code of ${link}`} className="w-[4.6em] rounded-tag border border-line" /></span>
      </footer>
    </>
  )
}
