/** What a script was told cannot be done: says so in one line and ends with 2. */
export function usageError(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}

/** Options as `--name value` or `--name=value`; anything else ends the script. */
export function readWords(argv: readonly string[], accepted: readonly string[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (let at = 0; at < argv.length; at += 1) {
    const [name = '', inline] = (argv[at] ?? '').replace(/^--/, '').split(/=(.*)/s)
    if (!(argv[at] ?? '').startsWith('--') || !accepted.includes(name)) usageError(`'${argv[at]}' is no option here; accepted: ${accepted.map((option) => `--${option}`).join(', ')}`)
    const value = inline ?? argv[(at += 1)]
    if (value === undefined) usageError(`--${name} needs a value`)
    words.set(name, value)
  }
  return words
}

/** Whole numbers of at least 1 among the options, with what holds when they are not given. */
export function readNumbers<K extends string>(words: ReadonlyMap<string, string>, defaults: { readonly [N in K]: number }): { readonly [N in K]: number } {
  const numbers: { [N in K]: number } = { ...defaults }
  for (const name in defaults) {
    const text = words.get(name)
    if (text === undefined) continue
    if (!/^[1-9]\d*$/.test(text)) usageError(`--${name} is '${text}', and a whole number of at least 1 is accepted`)
    numbers[name] = Number(text)
  }
  return numbers
}
