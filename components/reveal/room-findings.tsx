'use client'
import type { ReactNode } from 'react'
import { SentenceText } from '@/components/charts/sentence-text'
import { cx } from '@/components/ui/cx'
import { DEFAULT_ASK_LIMIT } from '@/lib/model/effective'
import { agreementSentence, roomHeadline } from '@/lib/words/results-room'
import { AgreementLists } from './agreement-lists'
import { AnyTwoFinding } from './any-two-finding'
import { BeliefsFinding } from './beliefs-finding'
import { CampsFinding } from './camps-finding'
import { CommonGroundFinding } from './common-ground-finding'
import { CruxesFinding } from './cruxes-finding'
import { PairsFinding } from './pairs-finding'
import { QuietFinding } from './quiet-finding'
import type { RoomData } from './room-data'
import { SlopesFinding } from './slopes-finding'
import { StakesFinding } from './stakes-finding'
import { useTurns } from './use-turns'

/** One headline, one agenda, then the evidence: the order people need it in. What follows (`children`) comes when all of it stands, so that nothing is pushed away. */
export function RoomFindings({ data, stale, children }: { readonly data: RoomData; readonly stale: boolean; readonly children?: ReactNode }) {
  const { disagreement, workshop, participants, titleOf } = data
  const turn = useTurns(9)
  return (
    <>
      <div aria-busy={stale} className={cx('transition-opacity', stale ? 'opacity-50 delay-300' : 'delay-0')}>
        <h1 className="max-sm:text-[23px] max-sm:leading-[30px]"><SentenceText sentence={roomHeadline(disagreement, titleOf)} /></h1>
        <p className="mt-1.5 mb-4 text-[14px] leading-[21px] text-ink2 max-sm:text-[15px] max-sm:leading-[22px]"><SentenceText sentence={agreementSentence(disagreement, workshop.askLimit ?? DEFAULT_ASK_LIMIT)} /></p>
        <div className="grid grid-cols-1 items-start gap-4 max-sm:gap-0 roomy:grid-cols-[minmax(0,1.42fr)_minmax(0,1fr)] max-sm:border-t max-sm:border-line">
          <div id="part-asks" className="grid min-w-0 grid-cols-1 gap-4 max-sm:gap-0">
            <CruxesFinding data={data} />
            {turn > 1 && <QuietFinding data={data} />}
          </div>
          {turn > 1 && <AgreementLists data={data} />}
        </div>
        <div id="part-beliefs" className="mt-4 scroll-mt-4 max-sm:mt-0">{turn > 2 && <BeliefsFinding data={data} />}</div>
        <div className="mt-4 grid grid-cols-1 items-start gap-4 max-sm:mt-0 max-sm:gap-0 roomy:grid-cols-[minmax(0,1.42fr)_minmax(0,1fr)]">
          <div id="part-stakes" className="grid min-w-0 scroll-mt-4 grid-cols-1 gap-4 max-sm:gap-0">
            {turn > 3 && <StakesFinding data={data} />}
            {turn > 4 && <SlopesFinding data={data} />}
          </div>
          <div id="part-ground" className="grid min-w-0 scroll-mt-4 grid-cols-1 gap-4 max-sm:gap-0">
            {turn > 5 && <CommonGroundFinding data={data} />}
            {turn > 6 && participants.length > 2 && <CampsFinding data={data} />}
            {turn > 7 && <PairsFinding data={data} />}
          </div>
        </div>
        <div id="part-pairs" className="mt-4 scroll-mt-16 max-sm:mt-0">{turn > 8 && <AnyTwoFinding data={data} />}</div>
      </div>
      {turn > 8 && children}
    </>
  )
}
