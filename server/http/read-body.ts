import type * as z from 'zod'
import { describeValue } from '@/lib/workshop/describe-value'
import { jsonPath } from '@/lib/workshop/json-path'
import { ApiError } from '../api-error'
import { jsonShapeProblem } from './json-shape'

/** The body of a post as its schema wants it; refused with the place, what stands there and what is accepted. */
export async function readBody<S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new ApiError('not-json', `The content type is "${type ?? 'missing'}"; application/json is accepted.`)
  const text = await request.text()
  const breach = jsonShapeProblem(text)
  if (breach !== null) throw new ApiError('bad-body', `The body ${breach}.`)
  const value = parseJson(text)
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const path = issue?.path ?? []
  const place = path.length === 0 ? 'The body' : jsonPath(path)
  throw new ApiError('bad-body', `${place} is ${describeValue(valueAt(value, path))}. ${issue?.message ?? 'It is not accepted'}`.replace(/\.?$/, '.'))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiError('bad-body', `The body is ${describeValue(text)}; a JSON object is accepted.`)
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = Object.entries(at).find(([name]) => name === String(key))?.[1]
  }
  return at
}
