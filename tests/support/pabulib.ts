import { z } from 'zod'

const sections = ['META', 'PROJECTS', 'VOTES'] as const
const meta = z.object({ budget: z.coerce.number() })
const project = z.looseObject({ project_id: z.string(), cost: z.coerce.number(), name: z.string(), selected: z.enum(['0', '1']) })
const vote = z.looseObject({ voter_id: z.string(), vote: z.string() })

/** A participatory budgeting file of pabulib.org (Faliszewski et al. 2023): approval ballots, and what the city announced. */
export function parsePabulib(text: string) {
  const rows = new Map<string, readonly { readonly [column: string]: string }[]>()
  const lines = text.split(/\r?\n/).filter((line) => line !== '')
  const starts = sections.map((section) => lines.indexOf(section))
  sections.forEach((section, i) => {
    const [head = '', ...body] = lines.slice((starts[i] ?? 0) + 1, starts[i + 1] ?? lines.length)
    const columns = head.split(';')
    rows.set(section, body.map((line) => Object.fromEntries(line.split(';').map((cell, j) => [columns[j] ?? '', cell]))))
  })
  const settings = meta.parse(Object.fromEntries((rows.get('META') ?? []).map((row) => [row['key'], row['value']])))
  const projects = z.array(project).parse(rows.get('PROJECTS'))
  const votes = z.array(vote).parse(rows.get('VOTES'))
  return {
    announced: projects.filter((row) => row.selected === '1').map((row) => row.project_id).sort(),
    file: {
      format: 'ballots/1',
      method: 'budget',
      budget: settings.budget,
      options: projects.map((row) => ({ id: row.project_id, title: row.name, cost: row.cost })),
      ballots: votes.map((row) => ({ id: row.voter_id, approve: row.vote.split(',') })),
    },
  }
}
