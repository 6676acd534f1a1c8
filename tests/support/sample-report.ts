import { evaluateWorkshop, withDraws } from '@/lib/disagreement/results'
import type { Workshop } from '@/lib/model/workshop'
import type { Report } from '@/lib/report/report'
import type { VoteState } from '@/lib/workshop/vote-types'
import { smallWorkshop } from './sample-results'
import { closedVote, voteSheet } from './votes'

/** A vote by approval over the first five cards, named, of which three win. */
export function sampleVote(workshop: Workshop): VoteState {
  const asks = workshop.interventions.slice(0, 5)
  const [a = '', b = '', c = '', d = ''] = asks.map(({ id }) => id)
  const choices = [{ approve: [a, b, c] }, { approve: [a, b, c] }, { approve: [a, b] }, { approve: [a, d] }]
  const sheet = { ...voteSheet({ method: 'approval', seats: 3 }, asks.map(({ id }) => id)), secret: false }
  return closedVote({ ...sheet, asks: sheet.asks.map((ask, at) => ({ ...ask, title: asks[at]?.title ?? '' })) }, choices, {
    receipts: ['A1B2', 'C3D4'],
    ballots: workshop.views.slice(0, 4).map(({ id }, at) => ({ personId: id, entered: at === 3, choice: choices[at] ?? {} })),
  })
}

/** The report of a workshop as the pages see it, with made-up seal. */
export function sampleReport(workshop: Workshop = smallWorkshop(4, 8), more: Partial<Report> = {}): Report {
  const [first, second] = workshop.interventions
  const [person] = workshop.views
  return {
    snapshot: 'q3Vt0mZ7d1X9aBcDeFgHiJ',
    number: 2,
    hash: '9c4107be55d2e8a0'.repeat(4),
    previous: '44d09a1e00c02b11'.repeat(4),
    sealedAt: '2026-11-23T14:40:05.123Z',
    sample: true,
    modelVersion: '1',
    seed: 1,
    draws: 20,
    round: 2,
    naming: 'named',
    people: workshop.views.map(({ id, name, stakeholder }) => ({ id, name, role: 'participant', stakeholder: stakeholder ?? null, origin: 'joined' })),
    views: workshop.views.map((view) => ({ round: 2, personId: view.id, view })),
    workshop,
    results: withDraws(workshop, evaluateWorkshop(workshop), { draws: 20, seed: 1 }),
    figures: null,
    votes: [sampleVote(workshop)],
    commitments: [{ card: first?.id ?? '', owner: 'Chidi', target: 'Head of security', date: '15 December' }, { card: second?.id ?? '', owner: '', target: '', date: '' }],
    minorityNotes: [{ id: 'n1', personId: person?.id ?? '', text: 'The cheap list is not enough at these odds.', at: 0, archived: false }],
    notes: [{ round: 2, crux: 'scheming', text: 'We meant different things by “hides”.', by: person?.id ?? '', at: 0 }],
    whys: [],
    ...more,
  }
}
