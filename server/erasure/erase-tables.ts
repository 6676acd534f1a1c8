import { sql } from 'kysely'
import { isPlainObject } from '@/lib/workshop/plain-object'
import type { PersonRow } from '../store/people-queries'
import type { Db } from '../store/tables'
import type { Scrub } from './scrub'

/** Everything the person is called in what was revealed or submitted, and what they wrote to go with it. */
export type Traces = { readonly names: readonly string[]; readonly texts: ReadonlySet<string> }

export async function tracesOf(db: Db, person: PersonRow): Promise<Traces> {
  const submitted = await db.selectFrom('submissions').select('view').where('workshop_id', '=', person.workshop_id).where('person_id', '=', person.id).execute()
  const revealed = await db.selectFrom('revealed_views').select('view').where('workshop_id', '=', person.workshop_id).where('person_id', 'in', idsOf(person)).execute()
  const views = [...submitted, ...revealed].flatMap(({ view }) => (view === null ? [] : [readView(view)]))
  const names = views.flatMap(({ id, name }) => (typeof name === 'string' && id === person.id ? [name] : []))
  const whys = views.flatMap(({ why, note }) => [...(isPlainObject(why) ? Object.values(why) : []), note]).filter((text) => typeof text === 'string' && text.trim() !== '')
  return { names: [person.name, ...names], texts: new Set(whys.map(String)) }
}

/** The tables without the person's name and words; their numbers stay under the alias. */
export async function eraseTables(db: Db, person: PersonRow, { alias, scrub, texts, now }: { readonly alias: string; readonly scrub: Scrub; readonly texts: ReadonlySet<string>; readonly now: number }): Promise<void> {
  const { workshop_id: workshopId, id } = person
  for (const table of ['device_codes', 'practice_marks', 'card_taps', 'ballots', 'crux_notes', 'proxy_names', 'memberships']) {
    await sql`delete from ${sql.table(table)} where workshop_id = ${workshopId} and person_id = ${id}`.execute(db)
  }
  for (const row of await db.selectFrom('submissions').select(['round', 'person_id', 'view']).where('workshop_id', '=', workshopId).where('view', 'is not', null).execute()) {
    const view = changedView(row.view ?? '', { isTheirs: row.person_id === id, alias, scrub })
    if (view !== row.view) await db.updateTable('submissions').set({ view }).where('workshop_id', '=', workshopId).where('round', '=', row.round).where('person_id', '=', row.person_id).execute()
  }
  for (const row of await db.selectFrom('revealed_views').selectAll().where('workshop_id', '=', workshopId).execute()) {
    const view = changedView(row.view, { isTheirs: idsOf(person).includes(row.person_id), alias: row.person_id === id ? alias : null, scrub })
    if (view !== row.view) await db.updateTable('revealed_views').set({ view }).where('workshop_id', '=', workshopId).where('round', '=', row.round).where('position', '=', row.position).execute()
  }
  for (const { round, position, text } of await db.selectFrom('whys').selectAll().where('workshop_id', '=', workshopId).execute()) {
    const where = db.deleteFrom('whys').where('workshop_id', '=', workshopId).where('round', '=', round).where('position', '=', position)
    if (texts.has(text)) await where.execute()
    else if (scrub.holds(text)) await db.updateTable('whys').set({ text: scrub.text(text) }).where('workshop_id', '=', workshopId).where('round', '=', round).where('position', '=', position).execute()
  }
  for (const { round, crux, text } of await db.selectFrom('crux_notes').selectAll().where('workshop_id', '=', workshopId).execute()) {
    if (scrub.holds(text)) await db.updateTable('crux_notes').set({ text: scrub.text(text) }).where('workshop_id', '=', workshopId).where('round', '=', round).where('crux', '=', crux).execute()
  }
  for (const { view_id, person_id, name } of await db.selectFrom('proxy_names').selectAll().where('workshop_id', '=', workshopId).execute()) {
    if (scrub.holds(name)) await db.updateTable('proxy_names').set({ name: scrub.text(name) }).where('workshop_id', '=', workshopId).where('view_id', '=', view_id).where('person_id', '=', person_id).execute()
  }
  // The hash of a sheet stays as it was published: a title that named the person no longer fits it.
  for (const { id: vote, sheet, tally } of await db.selectFrom('votes').select(['id', 'sheet', 'tally']).where('workshop_id', '=', workshopId).execute()) {
    if (scrub.holds(sheet) || scrub.holds(tally ?? '')) await db.updateTable('votes').set({ sheet: changedJson(sheet, scrub), tally: tally === null ? null : changedJson(tally, scrub) }).where('workshop_id', '=', workshopId).where('id', '=', vote).execute()
  }
  for (const { id: taps, title, line } of await db.selectFrom('tap_rounds').select(['id', 'title', 'line']).where('workshop_id', '=', workshopId).execute()) {
    if (scrub.holds(title) || scrub.holds(line)) await db.updateTable('tap_rounds').set({ title: scrub.text(title), line: scrub.text(line) }).where('workshop_id', '=', workshopId).where('id', '=', taps).execute()
  }
  for (const { title } of await db.selectFrom('workshops').select('title').where('id', '=', workshopId).execute()) {
    if (scrub.holds(title)) await db.updateTable('workshops').set({ title: scrub.text(title) }).where('id', '=', workshopId).execute()
  }
  await db
    .updateTable('people')
    // Nothing leads from the person to views that were shown under a nickname.
    .set({ name: alias, stakeholder: null, pseudonym_id: null, pseudonym_name: null, removed_at: person.removed_at ?? now, erased_at: now })
    .where('workshop_id', '=', workshopId)
    .where('id', '=', id)
    .execute()
}

function idsOf({ id, pseudonym_id }: PersonRow): readonly string[] {
  return pseudonym_id === null ? [id] : [id, pseudonym_id]
}

type StoredView = { readonly [key: string]: unknown }

function readView(json: string): StoredView {
  const view: unknown = JSON.parse(json)
  return isPlainObject(view) ? view : {}
}

/** Of the person: the numbers under the alias, or under the nickname they have. Of others: the same without the name. */
function changedView(json: string, { isTheirs, alias, scrub }: { readonly isTheirs: boolean; readonly alias: string | null; readonly scrub: Scrub }): string {
  if (!isTheirs) return scrub.holds(json) ? changedJson(json, scrub) : json
  const { why: _, note: __, stakeholder: ___, asked: ____, ...numbers } = readView(json)
  return JSON.stringify(scrub.json({ ...numbers, ...(alias === null ? {} : { name: alias }) }))
}

function changedJson(json: string, scrub: Scrub): string {
  return JSON.stringify(scrub.json(JSON.parse(json)))
}
