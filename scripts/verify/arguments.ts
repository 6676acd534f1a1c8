export type VerifyArguments = { readonly files: readonly string[]; readonly publicKey?: string; readonly newest?: string; readonly isPart: boolean }
export type ReadVerifyArguments = { readonly ok: true; readonly given: VerifyArguments } | { readonly ok: false; readonly message: string }

export const verifyUsage = 'verify FILE… [--key PUBLIC_KEY] [--newest HASH] [--part]'

/** Files in any order, and options as `--name value` or `--name=value`. */
export function readVerifyArguments(words: readonly string[]): ReadVerifyArguments {
  const files: string[] = []
  const hex = new Map<string, string>()
  let isPart = false
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (!word.startsWith('--')) {
      files.push(word)
      continue
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/s)
    if (name === 'part' && inline === undefined) isPart = true
    else if (name === 'key' || name === 'newest') {
      const value = inline ?? words[(at += 1)] ?? ''
      const least = name === 'key' ? 64 : 12
      if (!new RegExp(`^[0-9a-f]{${least},64}$`, 'i').test(value)) return { ok: false, message: `--${name} is '${value}', and ${least === 64 ? '64' : '12 to 64'} digits of hexadecimal are accepted` }
      hex.set(name, value.toLowerCase())
    } else return { ok: false, message: `--${name} is no option here; accepted: --key, --newest, --part` }
  }
  if (files.length === 0) return { ok: false, message: `a file is missing; usage: ${verifyUsage}` }
  const publicKey = hex.get('key')
  const newest = hex.get('newest')
  return { ok: true, given: { files, isPart, ...(publicKey === undefined ? {} : { publicKey }), ...(newest === undefined ? {} : { newest }) } }
}
