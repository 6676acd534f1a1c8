import '@/lib/protocol/zod-config'
import * as z from 'zod'

const entry = z.looseObject({ id: z.string(), title: z.string(), summary: z.string().default(''), category: z.string().default('') })
const library = z.object({ interventions: z.array(entry) })

export type LibraryCard = { readonly id: string; readonly title: string; readonly summary: string; readonly category: string; /** As the command takes it. */ readonly whole: unknown }

/** The shipped library, fetched as a piece of its own. */
export async function readLibrary(): Promise<readonly LibraryCard[]> {
  const file: unknown = (await import('@/lib/workshop/library-workshop.json')).default
  return library.parse(file).interventions.map((card) => ({ id: card.id, title: card.title, summary: card.summary, category: card.category, whole: card }))
}
