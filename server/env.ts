import * as z from 'zod'
import { logLevels } from './log'

// Every variable the server reads. Parsed once at start, so that a wrong value stops the start and not a workshop.

const port = z
  .string()
  .default('3000')
  .refine((text) => /^\d+$/.test(text) && Number(text) <= 65_535, 'a port from 0 to 65535 (0 takes any free one)')
  .transform(Number)

const origin = z
  .string()
  .refine(isOrigin, 'an origin such as https://parley.example.org, without a path')
  .transform((text) => new URL(text).origin)
  .optional()

const environment = z.object({
  PORT: port,
  HOST: z.string().regex(/^[A-Za-z0-9.:-]+$/, 'an address to listen on, such as 0.0.0.0, 127.0.0.1 or ::').default('0.0.0.0'),
  DATA_DIR: z.string().min(1, 'a folder, such as ./data').default('./data'),
  PUBLIC_ORIGIN: origin,
  TRUST_PROXY: z.enum(['0', '1'], 'either 0 or 1').default('0'),
  DURABILITY: z.enum(['full', 'normal'], 'either full or normal').default('full'),
  METRICS_TOKEN: z.string().min(16, 'a secret of at least 16 characters').optional(),
  LOG_LEVEL: z.enum(logLevels, `one of ${logLevels.join(', ')}`).default('info'),
})

export type Environment = z.output<typeof environment>

/** The variables as the server uses them, or one sentence for every one that is wrong. An empty variable counts as not set. */
export function readEnvironment(variables: { readonly [name: string]: string | undefined }): { ok: true; environment: Environment } | { ok: false; faults: readonly string[] } {
  const given = Object.fromEntries(Object.entries(variables).filter(([name, value]) => name in environment.shape && value !== undefined && value !== ''))
  const parsed = environment.safeParse(given)
  if (parsed.success) return { ok: true, environment: parsed.data }
  const faults = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0])
    return `${name} is "${given[name] ?? ''}"; it takes ${issue.message}.`
  })
  return { ok: false, faults }
}

function isOrigin(text: string): boolean {
  try {
    const url = new URL(text)
    return (url.protocol === 'https:' || url.protocol === 'http:') && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && !text.endsWith('?')
  } catch {
    return false
  }
}
