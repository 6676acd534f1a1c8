import { SealedPanel } from '@/components/ui/sealed-panel'
import { fill } from '@/lib/words/fill'
import { sealMessages } from '@/lib/words/messages-room'
import { waitingMessages } from '@/lib/words/results-messages'
import type { StageSnapshot } from '@/lib/workshop/types'
import { RevealButton } from './reveal-button'
import { Seats } from './seats'

/** Before the first reveal: how many are in, and who cannot see what. */
export function RoomWaiting({ stage, isFacilitator }: { readonly stage: StageSnapshot; readonly isFacilitator: boolean }) {
  const { submitted, of } = stage.counts
  return (
    <>
      <h1 className="mb-4 max-sm:text-[24px] max-sm:leading-[30px]">{waitingMessages.headline}</h1>
      <SealedPanel note={fill(sealMessages.sealed, { host: typeof location === 'undefined' ? 'this server' : location.hostname })}>
        <Seats count={submitted} of={of} note={isFacilitator ? waitingMessages.seatsLead : waitingMessages.seats} />
        {isFacilitator && <div className="mt-4"><RevealButton stage={stage} /></div>}
      </SealedPanel>
    </>
  )
}
