import { methods, tieRules, type Ballot, type BallotFile, type Method, type Option, type Points, type Ranking, type Settings } from './ballot'

export type ParsedBallots = { readonly ok: true; readonly file: BallotFile } | { readonly ok: false; readonly path: string; readonly rule: string }

class Refused extends Error {
  constructor(
    readonly path: string,
    readonly rule: string,
  ) {
    super(`${path}: ${rule}`)
  }
}

/**
 * Checks a `ballots/1` file. A refusal names the first fault as a JSON path (`ballots[2].approve[0]`; `$` for the whole) and the
 * rule it breaks, with the bad value and what would be accepted. Unknown keys are ignored.
 */
export function parseBallots(value: unknown): ParsedBallots {
  try {
    return { ok: true, file: readFile(value) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, path: error.path === '' ? '$' : error.path, rule: error.rule }
    throw error
  }
}

type Json = { readonly [key: string]: unknown }

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

function quote(value: unknown): string {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value))
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

function refuse(path: string, rule: string, value: unknown): never {
  throw new Refused(path, `${rule}, not ${quote(value)}`)
}

const key = (path: string, name: string): string => (/^[A-Za-z_$][\w$-]*$/.test(name) ? (path === '' ? name : `${path}.${name}`) : `${path}[${JSON.stringify(name)}]`)

function object(value: unknown, path: string): Json {
  return isObject(value) ? value : refuse(path, 'must be an object', value)
}

function list(value: unknown, path: string): readonly unknown[] {
  return Array.isArray(value) ? value : refuse(path, 'must be a list', value)
}

function text(value: unknown, path: string): string {
  return typeof value === 'string' && value !== '' ? value : refuse(path, 'must be a text of at least one character', value)
}

type Range = { readonly least: number; readonly most?: number; readonly whole?: boolean; readonly above?: boolean }

function number(value: unknown, path: string, range: Range): number {
  const { least, most, whole = false, above = false } = range
  const kind = whole ? 'a whole number' : 'a number'
  const wanted = most === undefined ? (above ? `${kind} above ${least}` : `${kind} of ${least} or more`) : `${kind} from ${least} to ${most}`
  const fits = typeof value === 'number' && Number.isFinite(value) && (above ? value > least : value >= least) && (most === undefined || value <= most) && (!whole || Number.isSafeInteger(value))
  return fits ? value : refuse(path, `must be ${wanted}`, value)
}

function optional<T>(value: unknown, read: (value: unknown) => T): T | undefined {
  return value === undefined ? undefined : read(value)
}

function oneOf<T extends string>(value: unknown, path: string, accepted: readonly T[]): T {
  return accepted.find((word) => word === value) ?? refuse(path, `must be one of ${accepted.join(', ')}`, value)
}

function readFile(value: unknown): BallotFile {
  const file = object(value, '')
  if (file['format'] !== 'ballots/1') refuse('format', 'must be "ballots/1"', file['format'])
  const method = oneOf(file['method'], 'method', methods)
  const budget = method === 'budget' ? number(file['budget'], 'budget', { least: 0 }) : undefined
  const options = readOptions(file['options'], method)
  const settings = readSettings(file['settings'] ?? {})
  const context: Context = { method, settings, ids: new Set(options.map((option) => option.id)) }
  const ballots = list(file['ballots'], 'ballots').map((ballot, i) => readBallot(ballot, `ballots[${i}]`, context))
  refuseDoubles(ballots.map((ballot) => ballot.id), (i) => `ballots[${i}].id`)
  return { format: 'ballots/1', method, options, ...(budget === undefined ? {} : { budget }), settings, ballots }
}

function refuseDoubles(ids: readonly string[], path: (index: number) => string): void {
  const seen = new Set<string>()
  ids.forEach((id, i) => {
    if (seen.has(id)) refuse(path(i), 'must be named once', id)
    seen.add(id)
  })
}

function readOptions(value: unknown, method: Method): readonly Option[] {
  const options = list(value, 'options').map((entry, i): Option => {
    const path = `options[${i}]`
    const option = object(entry, path)
    const id = text(option['id'], `${path}.id`)
    const title = optional(option['title'], (title) => text(title, `${path}.title`)) ?? id
    const cost = method === 'budget' ? number(option['cost'], `${path}.cost`, { least: 0 }) : undefined
    return { id, title, ...(cost === undefined ? {} : { cost }) }
  })
  if (options.length === 0) refuse('options', 'must hold at least one option', value)
  refuseDoubles(options.map((option) => option.id), (i) => `options[${i}].id`)
  return options
}

function readSettings(value: unknown): Settings {
  const settings = object(value, 'settings')
  const whole = (name: string, least: number) => optional(settings[name], (entry) => number(entry, `settings.${name}`, { least, whole: true }))
  const perVoter = whole('perVoter', 1)
  const cap = whole('cap', 1)
  const credits = optional(settings['credits'], (entry) => number(entry, 'settings.credits', { least: 0 }))
  const tieRule = optional(settings['tieRule'], (entry) => oneOf(entry, 'settings.tieRule', tieRules)) ?? 'show'
  const seed = tieRule === 'seed' ? text(settings['seed'], 'settings.seed') : undefined
  return {
    seats: whole('seats', 1) ?? 1,
    maxScore: whole('maxScore', 1) ?? 5,
    tieRule,
    ...(perVoter === undefined ? {} : { perVoter }),
    ...(cap === undefined ? {} : { cap }),
    ...(credits === undefined ? {} : { credits }),
    ...(seed === undefined ? {} : { seed }),
  }
}

type Context = { readonly method: Method; readonly settings: Settings; readonly ids: ReadonlySet<string> }

const fieldOf = { approval: 'approve', budget: 'approve', score: 'scores', dots: 'dots', quadratic: 'dots', ranking: 'ranking' } as const

function readBallot(value: unknown, path: string, context: Context): Ballot {
  const ballot = object(value, path)
  const id = text(ballot['id'], `${path}.id`)
  const weight = optional(ballot['weight'], (entry) => number(entry, `${path}.weight`, { least: 0, above: true }))
  const said = { id, ...(weight === undefined ? {} : { weight }) }
  const field = fieldOf[context.method]
  const content = ballot[field]
  if (content === undefined) {
    // Read as an abstention, a choice made in another method's words would be lost without a sound.
    const other = Object.values(fieldOf).find((name) => ballot[name] !== undefined)
    if (other !== undefined) refuse(`${path}.${other}`, `must be absent: a ${context.method} ballot says \`${field}\``, ballot[other])
    return said
  }
  const where = `${path}.${field}`
  if (field === 'approve') return { ...said, approve: readApprovals(content, where, context) }
  if (field === 'ranking') return { ...said, ranking: readRanking(content, where, context) }
  if (field === 'scores') return { ...said, scores: readPoints(content, where, context, context.settings.maxScore) }
  return { ...said, dots: readDots(content, where, context) }
}

function optionId(value: unknown, path: string, { ids }: Context): string {
  const id = text(value, path)
  return ids.has(id) ? id : refuse(path, 'must be the id of an option', id)
}

function readApprovals(value: unknown, path: string, context: Context): readonly string[] {
  const approve = list(value, path).map((entry, i) => optionId(entry, `${path}[${i}]`, context))
  refuseDoubles(approve, (i) => `${path}[${i}]`)
  const { perVoter } = context.settings
  if (perVoter !== undefined && approve.length > perVoter) refuse(path, `must hold at most ${perVoter} options`, approve.length)
  return approve
}

function readRanking(value: unknown, path: string, context: Context): Ranking {
  const seen = new Set<string>()
  return list(value, path).map((group, i) => {
    const ids = list(group, `${path}[${i}]`).map((entry, j) => {
      const id = optionId(entry, `${path}[${i}][${j}]`, context)
      if (seen.has(id)) refuse(`${path}[${i}][${j}]`, 'must be named once', id)
      seen.add(id)
      return id
    })
    return ids.length > 0 ? ids : refuse(`${path}[${i}]`, 'must name at least one option', group)
  })
}

function readPoints(value: unknown, path: string, context: Context, most: number | undefined): Points {
  const entries = Object.entries(object(value, path)).map(([id, points]) => {
    const where = key(path, id)
    if (!context.ids.has(id)) refuse(where, 'must be the id of an option', id)
    return [id, number(points, where, { least: 0, whole: true, ...(most === undefined ? {} : { most }) })] as const
  })
  return Object.fromEntries(entries)
}

function readDots(value: unknown, path: string, context: Context): Points {
  const { perVoter, cap, credits } = context.settings
  const dots = readPoints(value, path, context, cap)
  const given = Object.values(dots)
  if (context.method === 'dots') {
    const total = given.reduce((sum, n) => sum + n, 0)
    if (perVoter !== undefined && total > perVoter) refuse(path, `must add up to at most ${perVoter} dots`, total)
    return dots
  }
  const spent = given.reduce((sum, n) => sum + n * n, 0)
  if (credits !== undefined && spent > credits) refuse(path, `must have squares that add up to at most ${credits} credits`, spent)
  return dots
}
