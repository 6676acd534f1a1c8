import type { Command } from './command'

export type Arguments = { readonly ok: true; readonly file: string; readonly options: ReadonlyMap<string, string> } | { readonly ok: false; readonly message: string }

/** One file and options as `--name value` or `--name=value`, in any order. */
export function readArguments(words: readonly string[], command: Pick<Command, 'options' | 'required'>): Arguments {
  const options = new Map<string, string>()
  const files: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (!word.startsWith('--')) {
      files.push(word)
      continue
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/s)
    if (!command.options.includes(name)) return { ok: false, message: `--${name} is no option here; accepted: ${command.options.map((option) => `--${option}`).join(', ') || 'none'}` }
    if (options.has(name)) return { ok: false, message: `--${name} is given twice` }
    const value = inline ?? words[(at += 1)]
    if (value === undefined || value === '') return { ok: false, message: `--${name} needs a value` }
    options.set(name, value)
  }
  const [file, ...more] = files
  if (file === undefined) return { ok: false, message: 'a file is missing' }
  if (more.length > 0) return { ok: false, message: `one file is accepted, and '${more.join(' ')}' is left over` }
  const missing = command.required.find((name) => !options.has(name))
  if (missing !== undefined) return { ok: false, message: `--${missing} is missing` }
  return { ok: true, file, options }
}

/** A whole number of at least 0, or what would be accepted. */
export function readCount(options: ReadonlyMap<string, string>, name: string, absent: number): { readonly ok: true; readonly count: number } | { readonly ok: false; readonly message: string } {
  const text = options.get(name)
  if (text === undefined) return { ok: true, count: absent }
  const count = Number(text)
  if (/^\d+$/.test(text) && Number.isSafeInteger(count)) return { ok: true, count }
  return { ok: false, message: `--${name} is '${text}', and a whole number of at least 0 is accepted` }
}
