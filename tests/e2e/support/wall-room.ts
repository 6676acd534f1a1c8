import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, type Person, type PersonOptions } from './test'
import { joinWorkshop } from './acts'

const sample = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '..', '..', '..', 'lib', 'workshop', 'sample-workshop.json'), 'utf8'))

export type WallRoom = {
  readonly mira: Person
  readonly people: readonly Person[]
  readonly wall: Page
  readonly code: string
  readonly id: string
  /** A command as a page gives it, without the page. */
  readonly give: (person: Person, name: string, args?: unknown) => Promise<Record<string, unknown>>
}

/** A facilitator with the sample's board and nobody's answers, participants, and the wall beside the facilitator at 1920 × 1080. */
export async function wallRoom(person: (options?: PersonOptions) => Promise<Person>, names: readonly string[], listen?: (wall: Page) => void): Promise<WallRoom> {
  const mira = await person()
  await mira.page.goto('/')
  const { id, code } = await mira.page.evaluate(async (file) => {
    const made = await fetch('/api/workshops', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ title: 'What should we ask the lab for?', name: 'Mira', file }) })
    const reply = await made.json()
    return { id: String(reply.id), code: String(reply.code) }
  }, { ...sample, views: [] })
  await mira.page.goto(`/w/${id}`)
  await expect(mira.page.getByText('Saved', { exact: true }).first()).toBeVisible()
  const people: Person[] = []
  for (const name of names) {
    const one = await person()
    await joinWorkshop(one.page, code, name)
    people.push(one)
  }
  const wall = await mira.context.newPage()
  await wall.setViewportSize({ width: 1920, height: 1080 })
  listen?.(wall)
  await wall.goto(`/w/${id}/wall`)
  const give = (who: Person, name: string, args: unknown = {}): Promise<Record<string, unknown>> =>
    who.page.evaluate(
      async ([address, body]) => {
        const answer = await fetch(String(address), { method: 'POST', headers: { 'content-type': 'application/json' }, body: String(body) })
        const reply = await answer.json()
        if (!answer.ok) throw new Error(JSON.stringify(reply))
        return reply
      },
      [`/api/workshops/${id}/${name}`, JSON.stringify(args)],
    )
  return { mira, people, wall, code, id, give }
}

/** Answers of the sample's people, as a page submits them. */
export function sampleAnswers(): readonly unknown[] {
  return sample.views.map(({ id: _, name: __, kind: ___, stakeholder: ____, note: _____, ...answers }: Record<string, unknown>) => answers)
}

export const sampleCards = (): readonly string[] => sample.interventions.map(({ id }: { readonly id: string }) => id)
