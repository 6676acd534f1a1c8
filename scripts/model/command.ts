import type { Workshop } from '../../lib/model/workshop'

/** What a subcommand answers: a value to print as JSON, or one line about what the user can put right. */
export type Outcome = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string }

export type Command = {
  /** What follows the file on the command line, for the usage line. */
  readonly usage: string
  /** Options that take a value, without the dashes. */
  readonly options: readonly string[]
  readonly required: readonly string[]
  readonly run: (workshop: Workshop, options: ReadonlyMap<string, string>) => Outcome
}

export const fail = (message: string): Outcome => ({ ok: false, message })
