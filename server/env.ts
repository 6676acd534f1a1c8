import * as z from 'zod'
import { logLevels } from './log'
import { readPostgresAddress } from './store/postgres-address'

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

/** Its faults are said without the value, which holds a password. */
const databaseUrl = z
  .string()
  .superRefine((text, context) => {
    try {
      readPostgresAddress(text)
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) })
    }
  })
  .optional()

const environment = z.object({
  PORT: port,
  HOST: z.string().regex(/^[A-Za-z0-9.:-]+$/, 'an address to listen on, such as 0.0.0.0, 127.0.0.1 or ::').default('0.0.0.0'),
  DATA_DIR: z.string().min(1, 'a folder, such as ./data').default('./data'),
  PUBLIC_ORIGIN: origin,
  TRUST_PROXY: z.enum(['0', '1'], 'either 0 or 1').default('0'),
  DATABASE_URL: databaseUrl,
  DATABASE_CONNECTIONS: z
    .string()
    .default('10')
    .refine((text) => /^[1-9]\d{0,3}$/.test(text), 'a number of connections from 1 to 9999')
    .transform(Number),
  DURABILITY: z.enum(['full', 'normal'], 'either full or normal').default('full'),
  MAX_SOCKETS: z
    .string()
    .default('5000')
    .refine((text) => /^[1-9]\d{0,5}$/.test(text), 'a number of sockets from 1 to 999999')
    .transform(Number),
  DRAIN_SECONDS: z
    .string()
    .default('0')
    .refine((text) => /^\d{1,3}$/.test(text) && Number(text) <= 300, 'a number of seconds from 0 to 300')
    .transform(Number),
  METRICS_TOKEN: z.string().min(16, 'a secret of at least 16 characters').optional(),
  LOG_LEVEL: z.enum(logLevels, `one of ${logLevels.join(', ')}`).default('info'),
})

export type Environment = z.output<typeof environment>

/** The variables as the server uses them, or one sentence for every one that is wrong. An empty variable counts as not set. */
export function readEnvironment(variables: { readonly [name: string]: string | undefined }): { ok: true; environment: Environment } | { ok: false; faults: readonly string[] } {
  const given = Object.fromEntries(Object.entries(variables).filter(([name, value]) => name in environment.shape && value !== undefined && value !== ''))
  const parsed = environment.safeParse(given)
  if (parsed.success && parsed.data.DATABASE_URL !== undefined && parsed.data.DURABILITY === 'normal') return { ok: false, faults: ['DURABILITY is "normal"; with DATABASE_URL it takes full, which is what PostgreSQL is asked for.'] }
  if (parsed.success) return { ok: true, environment: parsed.data }
  const faults = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0])
    if (name === 'DATABASE_URL') return `${name} cannot be used: ${issue.message}.`
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
