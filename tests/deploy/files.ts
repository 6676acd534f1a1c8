import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import * as z from 'zod'
import { root } from '../load/bundle'

export const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8')

const yamlParser = z.looseObject({ yaml: z.looseObject({ parse: z.custom<(text: string, options: object) => unknown>((value) => typeof value === 'function') }) })

/** With the parser that Playwright brings along: a package of its own for one file would be one more. */
export function readYaml(file: string): unknown {
  const { yaml } = yamlParser.parse(createRequire(import.meta.url)('playwright-core/lib/utilsBundle'))
  return yaml.parse(textOf(file), { merge: true, strict: true })
}

const dependencies = z.union([z.array(z.string()), z.record(z.string(), z.strictObject({ condition: z.enum(['service_healthy', 'service_started']) }))])
const service = z.strictObject({
  build: z.strictObject({ context: z.string(), dockerfile: z.string() }).optional(),
  image: z.string(),
  restart: z.string(),
  stop_grace_period: z.string().optional(),
  environment: z.record(z.string(), z.string()),
  depends_on: dependencies.optional(),
  healthcheck: z.strictObject({ test: z.array(z.string()), interval: z.string(), timeout: z.string(), retries: z.number() }).optional(),
  volumes: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  networks: z.array(z.string()),
})
/** Only what stands in ours: a key that is misspelt is refused. */
export const composeSchema = z.strictObject({ name: z.string(), 'x-app': z.unknown(), services: z.record(z.string(), service), networks: z.record(z.string(), z.unknown()), volumes: z.record(z.string(), z.unknown()) })
export type Compose = z.output<typeof composeSchema>

/** What the compose file has the proxy listen with, after the address, with this file in place of the operator's. */
export function tlsBind(pem: string): string {
  const bind = composeSchema.parse(readYaml('deploy/compose.yaml')).services['proxy']?.environment['PARLEY_BIND']
  const [, options] = /^\*:8443( ssl crt \/certs\/site\.pem .*)$/.exec(bind ?? '') ?? []
  if (options === undefined) throw new Error(`PARLEY_BIND of the compose file is "${bind}"; with TLS it was expected.`)
  return options.replace('/certs/site.pem', pem)
}

export type Instruction = { readonly name: string; readonly words: readonly string[] }

/** The instructions of a Dockerfile, stage by stage. A command in brackets is one list of words. */
export function readDockerfile(file: string): readonly (readonly Instruction[])[] {
  const stages: Instruction[][] = []
  for (const line of textOf(file).split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [name = '', ...rest] = line.split(/\s+/)
    const list = /(\[.*\])$/.exec(line)?.[1]
    if (name === 'FROM') stages.push([])
    stages.at(-1)?.push({ name, words: list === undefined ? rest : z.array(z.string()).parse(JSON.parse(list)) })
  }
  return stages
}

export function wordsOf(stage: readonly Instruction[] | undefined, name: string): readonly (readonly string[])[] {
  return (stage ?? []).filter((instruction) => instruction.name === name).map(({ words }) => words)
}
