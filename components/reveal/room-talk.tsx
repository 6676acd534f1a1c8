import { movementCounts } from '@/lib/disagreement/movement-counts'
import type { StageSnapshot } from '@/lib/workshop/types'
import { MovementChart } from './movement-chart'
import { MovementFinding } from './movement-finding'
import type { RoomData } from './room-data'
import { lastRounds } from './round-views'
import { WhysFinding } from './whys-finding'

/** What the room said: how it moved since the round before, and the lines of why. */
export function RoomTalk({ data: { workshop, nameOf, myViewId }, stage }: { readonly data: RoomData; readonly stage: Pick<StageSnapshot, 'reveals' | 'views' | 'whys'> }) {
  const compared = lastRounds(stage)
  const moved = compared === null ? {} : movementCounts(compared.before, compared.after, workshop.regimes.map(({ id }) => id))
  const last = stage.reveals.at(-1)?.round
  return (
    <div className="mt-4 grid gap-4 max-sm:mt-0 max-sm:gap-0">
      <MovementFinding moved={moved} rounds={compared === null ? null : { before: compared.beforeRound, round: compared.round }} workshop={workshop}>
        {compared !== null && ((input, label) => <MovementChart compared={compared} input={input} label={label} nameOf={nameOf} myViewId={myViewId} />)}
      </MovementFinding>
      <WhysFinding views={workshop.views} whys={stage.whys.filter(({ round }) => round === last)} nameOf={nameOf} />
    </div>
  )
}
