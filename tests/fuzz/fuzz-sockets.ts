import { readBoard } from '@/lib/workshop/board-doc'
import { seededChance } from '@/lib/workshop/seeded-chance'
import { contentHash } from '../support/content-hash'
import { startTestServer, temporaryFolder } from '../support/server'
import { until } from '../support/until'
import { createWorkshop, joinWorkshop } from '../support/workshop'
import { actAtBoard } from './fuzz-edits'
import { SocketPage } from './socket-page'

export type SocketFuzzResult = { readonly contents: number; readonly refusals: readonly string[]; readonly hasPending: boolean; readonly problems: readonly string[] }

const operations = 200

/** The runs of fuzz-run.ts in small, over the real wire: what the network and the event loop do with time is real here, so a seed decides the acts only. */
export async function runSocketFuzz(seed: number): Promise<SocketFuzzResult> {
  const chance = seededChance(`sockets ${seed}`)
  const dataDir = temporaryFolder()
  let server = await startTestServer({ dataDir })
  const workshop = await createWorkshop(server)
  const members = [workshop.facilitator]
  for (let count = 3 + Math.floor(chance() * 4); count > 0; count -= 1) members.push(await joinWorkshop(server, workshop, { name: `P${count}` }))
  const pages = members.map(({ browser, personId }) => ({ personId, page: new SocketPage(browser, workshop.id) }))

  for (const { page } of pages) page.open()
  for (let done = 0; done < operations; ) {
    const index = Math.floor(chance() * pages.length)
    const chosen = pages[index]
    if (chosen === undefined) throw new Error('There are no pages.')
    const { page, personId } = chosen
    const roll = chance()
    if (roll < 0.55) {
      done += 1
      actAtBoard(page.doc, { personId, isFacilitator: index === 0, isResultPhase: false, chance }, `${seed}-${done}`)
    } else if (roll < 0.9) await new Promise((resolve) => setImmediate(resolve))
    else if (roll < 0.94) page.cut()
    else if (roll < 0.995) page.open()
    else {
      await server.close()
      server = await startTestServer({ dataDir, port: server.port })
    }
  }

  await until('everything is acknowledged', () => {
    for (const { page } of pages) page.open()
    return pages.every(({ page }) => page.isCalm)
  })
  const contents = (): number => new Set(pages.map(({ page }) => contentHash(page.doc))).size
  await until('all pages say the same', () => contents() === 1)
  await server.close()
  await startTestServer({ dataDir, port: server.port })
  const newcomer = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
  const docs = [newcomer.doc, ...pages.map(({ page }) => page.doc)]
  return {
    contents: new Set(docs.map(contentHash)).size,
    refusals: pages.flatMap(({ page }) => page.refusals.filter((reason) => !reason.startsWith('The server restarts'))),
    hasPending: docs.some(({ store }) => store.pendingStructs !== null || store.pendingDs !== null),
    problems: readBoard(newcomer.doc).problems,
  }
}
