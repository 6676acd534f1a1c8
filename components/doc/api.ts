import '@/lib/protocol/zod-config'
import * as z from 'zod'
import {
  createWorkshop as createArgs,
  createWorkshopReply,
  errorReply,
  meReply,
  workshopCommands,
  type CommandArgs,
  type CommandReply,
  wallReply,
  type Me,
  type WallReply,
  type WorkshopCommand,
} from '@/lib/protocol/commands'
import { askAgain } from './ask-again'
import { askServer, type ApiAnswer } from './ask-server'
import { randomId } from './random-id'

export function createWorkshop(args: z.input<typeof createArgs>): Promise<ApiAnswer<z.output<typeof createWorkshopReply>>> {
  return post('/api/workshops', checked(createArgs, args), createWorkshopReply)
}

export function fetchMe(workshopId: string): Promise<ApiAnswer<Me>> {
  return request(`/api/workshops/${encodeURIComponent(workshopId)}/me`, { method: 'GET' }, meReply)
}

export function fetchWall(workshopId: string): Promise<ApiAnswer<WallReply>> {
  return request(`/api/workshops/${encodeURIComponent(workshopId)}/wall`, { method: 'GET' }, wallReply)
}

/** Sent again by itself while servers are restarted: with its key it happens once. */
export function sendCommand<C extends WorkshopCommand>(workshopId: string, name: C, args: CommandArgs<C>): Promise<ApiAnswer<CommandReply<C>>> {
  const key = randomId()
  const said = checked(schemas[name].args, args)
  return askAgain(() => post(`/api/workshops/${encodeURIComponent(workshopId)}/${name}`, said, schemas[name].reply, { 'idempotency-key': key }))
}

/** The commands with each reply tied to its name, so that a generic name finds its own. */
const schemas: { readonly [C in WorkshopCommand]: { readonly args: z.ZodType; readonly reply: z.ZodType<CommandReply<C>> } } = workshopCommands

type Checked = { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly message: string }

/** What would be refused anyway is refused here, in the same words. */
function checked(schema: z.ZodType, args: unknown): Checked {
  const parsed = schema.safeParse(args)
  return parsed.success ? { ok: true, body: args } : { ok: false, message: parsed.error.issues[0]?.message ?? 'This is not accepted.' }
}

async function post<Reply>(path: string, args: Checked, reply: z.ZodType<Reply>, headers: { readonly [name: string]: string } = {}): Promise<ApiAnswer<Reply>> {
  if (!args.ok) return { ok: false, id: 'bad-arguments', message: args.message }
  return request(path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(args.body) }, reply)
}

function request<Reply>(path: string, init: RequestInit, reply: z.ZodType<Reply>): Promise<ApiAnswer<Reply>> {
  return askServer(path, init, { reply, refusal: errorReply })
}
