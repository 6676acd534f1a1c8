import type * as z from 'zod'
import { workshopCommands, type WorkshopCommand } from '@/lib/protocol/commands'
import { abstain } from './abstain'
import { addCards } from './add-cards'
import { addPerson } from './add-person'
import { addTime } from './add-time'
import { allowName } from './allow-name'
import { castBallot } from './cast-ballot'
import { castTaps } from './cast-taps'
import { closeTaps } from './close-taps'
import { closeVote } from './close-vote'
import { closeWorkshop } from './close-workshop'
import type { CommandContext } from './command'
import { deviceCode } from './device-code'
import { dropPart } from './drop-part'
import { extendVote } from './extend-vote'
import { goToStep } from './go-to-step'
import { handOver } from './hand-over'
import { leave } from './leave'
import { lockBoard } from './lock-board'
import { lockDoor } from './lock-door'
import { makeFacilitator } from './make-facilitator'
import { noteCrux } from './note-crux'
import { nudge } from './nudge'
import { openTaps } from './open-taps'
import { openVote } from './open-vote'
import { practised } from './practised'
import { removePerson } from './remove-person'
import { renamePerson } from './rename-person'
import { reveal } from './reveal'
import { restoreSnapshot } from './restore-snapshot'
import { sealSnapshot } from './seal-snapshot'
import { revokeSnapshot } from './revoke-snapshot'
import { rotateCode } from './rotate-code'
import { setNaming } from './set-naming'
import { setPhase } from './set-phase'
import { setPlan } from './set-plan'
import { setRetention } from './set-retention'
import { setTimer } from './set-timer'
import { showVoteRules } from './show-vote-rules'
import { spotlight } from './spotlight'
import { submitView } from './submit-view'
import { takeOver } from './take-over'
import { withdrawBallot } from './withdraw-ballot'

/** Commands a member gives; `recover` is given by somebody who may not be one yet, `erase-person` changes more than a command may. */
export type MemberCommand = Exclude<WorkshopCommand, 'recover' | 'erase-person'>

/** Reads the arguments with the schema of the command, then can be run in a transaction. */
export type PreparedCommand = (read: <S extends z.ZodType>(schema: S) => Promise<z.output<S>>) => Promise<(context: CommandContext) => Promise<object>>

function prepared<S extends z.ZodType>(schema: S, run: (context: CommandContext, args: z.output<S>) => Promise<object>): PreparedCommand {
  return async (read) => {
    const args = await read(schema)
    return (context) => run(context, args)
  }
}

export const commands: { readonly [C in MemberCommand]: PreparedCommand } = {
  'set-phase': prepared(workshopCommands['set-phase'].args, setPhase),
  'set-timer': prepared(workshopCommands['set-timer'].args, setTimer),
  'add-time': prepared(workshopCommands['add-time'].args, addTime),
  'lock-board': prepared(workshopCommands['lock-board'].args, lockBoard),
  'close-workshop': prepared(workshopCommands['close-workshop'].args, closeWorkshop),
  'set-naming': prepared(workshopCommands['set-naming'].args, setNaming),
  'submit-view': prepared(workshopCommands['submit-view'].args, submitView),
  abstain: prepared(workshopCommands.abstain.args, abstain),
  reveal: prepared(workshopCommands.reveal.args, reveal),
  'add-person': prepared(workshopCommands['add-person'].args, addPerson),
  spotlight: prepared(workshopCommands.spotlight.args, spotlight),
  'note-crux': prepared(workshopCommands['note-crux'].args, noteCrux),
  'allow-name': prepared(workshopCommands['allow-name'].args, allowName),
  'add-cards': prepared(workshopCommands['add-cards'].args, addCards),
  'rotate-code': prepared(workshopCommands['rotate-code'].args, rotateCode),
  'rename-person': prepared(workshopCommands['rename-person'].args, renamePerson),
  'remove-person': prepared(workshopCommands['remove-person'].args, removePerson),
  'make-facilitator': prepared(workshopCommands['make-facilitator'].args, makeFacilitator),
  'open-taps': prepared(workshopCommands['open-taps'].args, openTaps),
  'cast-taps': prepared(workshopCommands['cast-taps'].args, castTaps),
  'close-taps': prepared(workshopCommands['close-taps'].args, closeTaps),
  'open-vote': prepared(workshopCommands['open-vote'].args, openVote),
  'cast-ballot': prepared(workshopCommands['cast-ballot'].args, castBallot),
  'withdraw-ballot': prepared(workshopCommands['withdraw-ballot'].args, withdrawBallot),
  'extend-vote': prepared(workshopCommands['extend-vote'].args, extendVote),
  'seal-snapshot': prepared(workshopCommands['seal-snapshot'].args, sealSnapshot),
  'restore-snapshot': prepared(workshopCommands['restore-snapshot'].args, restoreSnapshot),
  'revoke-snapshot': prepared(workshopCommands['revoke-snapshot'].args, revokeSnapshot),
  'set-retention': prepared(workshopCommands['set-retention'].args, setRetention),
  'close-vote': prepared(workshopCommands['close-vote'].args, closeVote),
  'show-vote-rules': prepared(workshopCommands['show-vote-rules'].args, showVoteRules),
  'lock-door': prepared(workshopCommands['lock-door'].args, lockDoor),
  'hand-over': prepared(workshopCommands['hand-over'].args, handOver),
  'take-over': prepared(workshopCommands['take-over'].args, takeOver),
  'device-code': prepared(workshopCommands['device-code'].args, deviceCode),
  'set-plan': prepared(workshopCommands['set-plan'].args, setPlan),
  'go-to-step': prepared(workshopCommands['go-to-step'].args, goToStep),
  'drop-part': prepared(workshopCommands['drop-part'].args, dropPart),
  nudge: prepared(workshopCommands.nudge.args, nudge),
  practised: prepared(workshopCommands.practised.args, practised),
  leave: prepared(workshopCommands.leave.args, leave),
}
