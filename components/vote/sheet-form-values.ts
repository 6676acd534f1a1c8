import type { VoteSheetArgs } from '@/lib/protocol/vote-commands'
import { limits } from '@/lib/protocol/limits'
import { fill } from '@/lib/words/fill'
import { voteSheetMessages as say } from '@/lib/words/messages-vote'
import { parseNumber } from '@/lib/words/parse-number'
import { defaultSheet } from '@/lib/workshop/vote-defaults'
import type { BoardSnapshot } from '@/lib/workshop/types'
import type { Method, TieRule } from '@/lib/voting/ballot'

/** The sheet as it is being filled in: numbers as typed, so that nothing is silently changed. */
export type SheetForm = {
  readonly title: string
  readonly method: Method
  /** Null: whatever is preselected. */
  readonly asks: readonly string[] | null
  readonly seats: string
  /** Empty: no limit. */
  readonly ticks: string
  readonly maxScore: string
  readonly dots: string
  readonly cap: string
  readonly credits: string
  readonly budgetUnit: 'cost' | 'asks'
  readonly budgetShare: string
  readonly budgetCount: string
  readonly secret: boolean
  /** Empty: until closed by hand. */
  readonly minutes: string
  readonly quorum: string
  readonly tieRule: TieRule
}

const text = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value))

/** What stands in the form before anybody touches it. A secret count of fewer than three ballots is not shown, so two people vote by name. */
export function startingForm(board: BoardSnapshot, voters: number): SheetForm {
  const of = (method: Method) => defaultSheet(board, method)
  const budget = of('budget').budget
  const { developer, askLimit } = board.settings
  return {
    title: developer.trim() === '' ? of('approval').title : fill(say.questionDefault, { developer }).slice(0, limits.titleClient),
    method: 'approval',
    asks: null,
    seats: text(of('approval').seats),
    ticks: '',
    maxScore: text(of('score').maxScore),
    dots: text(of('dots').perVoter),
    cap: text(of('dots').cap),
    credits: text(of('quadratic').credits),
    budgetUnit: 'cost',
    budgetShare: budget?.unit === 'cost' ? text(100 * budget.share) : '5',
    budgetCount: text(askLimit),
    secret: voters >= 3,
    minutes: text(of('approval').minutes),
    quorum: '',
    tieRule: 'show',
  }
}

export type SheetCheck = { readonly ok: true; readonly sheet: VoteSheetArgs } | { readonly ok: false; readonly message: string }

/** The form as the command takes it, or the first thing that is wrong in words. `asks` are those chosen, in board order. */
export function sheetFromForm(form: SheetForm, asks: readonly string[]): SheetCheck {
  const title = form.title.trim()
  if (title === '') return { ok: false, message: say.needTitle }
  if (asks.length === 0) return { ok: false, message: say.needAsk }
  const problems: string[] = []
  const whole = (name: string, value: string, most: number): number => {
    const n = /^\d+$/.test(value.trim()) ? Number(value) : NaN
    if (n >= 1 && n <= most) return n
    problems.push(fill(say.needNumber, { name, value, least: 1, most }))
    return 1
  }
  const optional = (name: string, value: string, most: number) => (value.trim() === '' ? null : whole(name, value, most))
  const share = (): number => {
    const parsed = parseNumber(form.budgetShare, 'percent')
    if (parsed.kind === 'number' && parsed.value > 0 && parsed.value < 1) return parsed.value
    problems.push(fill(say.needShare, { name: say.budgetShare, value: form.budgetShare }))
    return 0.5
  }
  const places = () => ({ seats: Math.min(whole(say.places, form.seats, limits.cardsClient), asks.length) })
  const sheet: VoteSheetArgs = {
    title,
    method: form.method,
    asks: [...asks],
    tieRule: form.tieRule,
    secret: form.secret,
    minutes: form.minutes === '' ? null : Number(form.minutes),
    quorum: optional(say.quorum, form.quorum, 10_000),
    ...settingsOf(form, { whole, optional, share, places }),
  }
  const [first] = problems
  return first === undefined ? { ok: true, sheet } : { ok: false, message: first }
}

type Readers = {
  readonly whole: (name: string, value: string, most: number) => number
  readonly optional: (name: string, value: string, most: number) => number | null
  readonly share: () => number
  readonly places: () => { readonly seats: number }
}

/** Only what the method has is read, so that a number of another method is in nobody's way. */
function settingsOf(form: SheetForm, { whole, optional, share, places }: Readers): Partial<VoteSheetArgs> {
  switch (form.method) {
    case 'approval': {
      const ticks = optional(say.ticks, form.ticks, 10_000)
      return { ...places(), ...(ticks === null ? {} : { perVoter: ticks }) }
    }
    case 'score':
      return { ...places(), maxScore: whole(say.most, form.maxScore, 100) }
    case 'dots': {
      const cap = optional(say.cap, form.cap, 10_000)
      return { ...places(), perVoter: whole(say.dots, form.dots, 10_000), ...(cap === null ? {} : { cap }) }
    }
    case 'quadratic':
      return { ...places(), credits: whole(say.credits, form.credits, 1_000_000) }
    case 'ranking':
      return places()
    case 'budget':
      return { budget: form.budgetUnit === 'asks' ? { unit: 'asks', count: whole(say.budgetCount, form.budgetCount, limits.cardsClient) } : { unit: 'cost', share: share() } }
  }
}
