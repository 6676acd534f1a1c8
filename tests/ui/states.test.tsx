import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DraftConflict } from '@/components/board/draft-conflict'
import { DrawsNote } from '@/components/priorities/draws-note'
import { OutlookWaiting } from '@/components/priorities/outlook-waiting'
import { Button } from '@/components/ui/button'
import { SealedPanel } from '@/components/ui/sealed-panel'
import { TextField } from '@/components/ui/text-field'
import { BallotActs } from '@/components/vote/ballot-acts'
import { BallotStatus } from '@/components/vote/ballot-status'
import { StandingCell } from '@/components/vote/standing-cell'
import type { Ballot } from '@/components/vote/use-ballot'
import { openVote } from '../support/votes'

// States that a walk through the app reaches late or by bad luck, drawn one by one.

const nothing = () => undefined
const text = (element: React.ReactElement) => renderToStaticMarkup(element).replace(/<[^>]+>/g, ' ').replace(/&#x27;/g, '’').replace(/\s+/g, ' ').trim()
const markup = (element: React.ReactElement) => renderToStaticMarkup(element)

describe('what is worked out', () => {
  it('UI-33 keeps its place while it is on its way and says where it failed', () => {
    expect(markup(<OutlookWaiting outlook={{ status: 'computing', result: null, stale: false }} />)).toMatch(/min-h-.*Working out what is possible/)
    expect(text(<OutlookWaiting outlook={{ status: 'failed', result: null, stale: false, message: 'the model stopped.' }} />)).toBe('What is possible at each slowdown could not be worked out: the model stopped.')
    expect(text(<DrawsNote draws={{ status: 'failed', result: null, stale: false, message: 'the model stopped.' }} mine />)).toContain('could not be tried: the model stopped.')
  })
})

describe('a text two people write', () => {
  it('UI-34 shows the other’s words, an empty text too, and asks which is to stand', () => {
    const draft = { conflict: 'Two keys', keepMine: nothing, takeTheirs: nothing }
    expect(text(<DraftConflict draft={draft} />)).toBe('Somebody changed this meanwhile to “Two keys”. Keep mine Take theirs')
    expect(text(<DraftConflict draft={{ ...draft, conflict: '' }} />)).toContain('Somebody emptied this meanwhile.')
    expect(markup(<DraftConflict draft={{ ...draft, conflict: null }} />)).toBe('')
  })

  it('UI-35 a field that is not taken says so below, to those who listen as well', () => {
    const html = markup(<TextField id="t" label="Title" value="" onChange={nothing} error="A card needs a title." />)
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('aria-describedby="t-error"')
    expect(html).toMatch(/id="t-error".*A card needs a title\./)
  })
})

describe('buttons', () => {
  it('UI-36 busy keeps its words and with them its width; disabled says why beside it', () => {
    const busy = markup(<Button busy>Cast my ballot</Button>)
    expect(busy).toContain('aria-busy="true"')
    expect(busy).toMatch(/<span class="[^"]*invisible[^"]*">Cast my ballot<\/span>/)
    const why = markup(<Button why="Answer at least one question first.">Submit</Button>)
    expect(why).toContain('disabled')
    expect(why).toMatch(/aria-describedby="([^"]+)".*id="\1"[^>]*>Answer at least one question first\./)
  })
})

describe('a ballot', () => {
  const ballot: Ballot = { choice: {}, change: nothing, undo: nothing, canUndo: false, received: null, counted: null, changed: false, withdrawn: false, busy: null, problem: null, cast: nothing, abstain: nothing, withdraw: nothing }
  const at = Date.UTC(2027, 0, 1, 12)
  const received = { ...ballot, received: { receipt: 'B2K9', at }, counted: { approve: ['a'] } }
  const vote = { ...openVote(), closesAt: at + 60_000 }
  const status = (of: Ballot, now: { readonly offline?: boolean; readonly timeUp?: boolean } = {}) => text(<BallotStatus ballot={of} vote={vote} offline={now.offline ?? false} timeUp={now.timeUp ?? false} />)

  it('UI-37 says why an empty one cannot be cast, on a phone too', () => {
    const html = markup(<BallotActs ballot={ballot} secret />)
    expect(html).toMatch(/<div class="[^"]*max-sm:hidden[^"]*"><p[^>]*>[^<]*An empty ballot is an abstention/)
    expect(html).toMatch(/<p class="[^"]* sm:hidden">[^<]*An empty ballot is an abstention/)
    expect(markup(<BallotActs ballot={received} secret />)).not.toContain('An empty ballot is an abstention')
  })

  it('UI-38 says whether it was received, changed since, taken back, offline, not sent, or too late', () => {
    expect(status(ballot)).toBe('')
    expect(status(received)).toMatch(/Received .*B2K9/)
    expect(status({ ...received, changed: true })).not.toMatch(/receipt B2K9\./)
    expect(status({ ...ballot, withdrawn: true })).toBe('Taken back. You have no ballot in this vote.')
    expect(status(ballot, { offline: true })).toContain('You are offline. A ballot counts only once it says')
    expect(status({ ...ballot, problem: { offline: false, message: 'The vote is closed.' } })).toContain('The vote is closed.')
    expect(status(ballot, { timeUp: true, offline: true })).toMatch(/closed at .* had not arrived and was not counted/)
    expect(status(received, { timeUp: true })).toMatch(/Received .*B2K9/)
    expect(status({ ...received, changed: true }, { timeUp: true })).not.toBe(status(received, { timeUp: true }))
  })

  it('UI-39 what a rule makes of an ask is told apart by word and by shape: filled with a tick, dashed, plain', () => {
    const [inside, tie, out] = (['in', 'tie', 'out'] as const).map((standing) => markup(<StandingCell standing={standing} />))
    expect(inside).toMatch(/bg-print.*<svg.*in</)
    expect(tie).toMatch(/border-dashed.*>tie/)
    expect(out).toMatch(/^<span class="text-ink2">out<\/span>$/)
  })
})

describe('what is sealed', () => {
  it('UI-40 is hatched and locked and says so in a word', () => {
    const html = markup(<SealedPanel note="Nobody sees it.">7 of 9 in</SealedPanel>)
    expect(html).toContain('hatch')
    expect(html).toMatch(/lucide-lock.*Sealed.*Nobody sees it\./)
  })
})
