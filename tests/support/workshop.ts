import * as z from 'zod'
import { createWorkshopReply, errorReply, joinReply, meReply, type Me } from '@/lib/protocol/commands'
import type { Answer, Browser } from './browser'
import type { TestServer } from './server'

export type Member = { readonly browser: Browser; readonly personId: string }
export type Workshop = { readonly id: string; readonly code: string; readonly recoveryCode: string; readonly facilitator: Member }

/** A workshop with its facilitator; with `sample`, the shipped one. */
export async function createWorkshop(server: Pick<TestServer, 'browser'>, args: Record<string, unknown> = {}): Promise<Workshop> {
  const browser = server.browser()
  const answer = await browser.post('/api/workshops', { title: 'Test', ...args })
  if (answer.status !== 201) throw new Error(`No workshop: ${answer.text}`)
  const { id, code, recoveryCode, personId } = createWorkshopReply.parse(answer.body)
  return { id, code, recoveryCode, facilitator: { browser, personId } }
}

export async function joinWorkshop(server: Pick<TestServer, 'browser'>, workshop: Workshop, args: Record<string, unknown> = {}): Promise<Member> {
  const browser = server.browser()
  const answer = await browser.post('/api/join', { code: workshop.code, name: 'Ana', role: 'participant', ...args })
  if (answer.status !== 200) throw new Error(`Not joined: ${answer.text}`)
  return { browser, personId: joinReply.parse(answer.body).personId }
}

export async function readMe(member: Member, workshop: Workshop): Promise<Me> {
  return meReply.parse((await member.browser.get(`/api/workshops/${workshop.id}/me`)).body)
}

/** Gives a command that must succeed. */
export async function give(member: Member, workshop: Workshop, command: { readonly name: string; readonly args?: unknown }): Promise<unknown> {
  const answer = await member.browser.command(workshop.id, command.name, command.args ?? {})
  if (answer.status !== 200) throw new Error(`${command.name} was refused: ${answer.text}`)
  return answer.body
}

export function errorOf(answer: Answer): z.output<typeof errorReply>['error'] {
  return errorReply.parse(answer.body).error
}
