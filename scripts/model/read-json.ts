import { readFileSync } from 'node:fs'

export type ReadJson = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string }

/** The JSON value of the file at `place`, or one line that names it as the person did and says what is wrong. */
export function readJson(file: string, place: string): ReadJson {
  const text = readText(place)
  if (!text.ok) return { ok: false, message: `${file}: ${text.problem}` }
  try {
    return { ok: true, value: JSON.parse(text.text) }
  } catch (error) {
    return { ok: false, message: `${file}: $: this is not JSON (${error instanceof Error ? error.message : String(error)})` }
  }
}

function readText(place: string): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string } {
  try {
    return { ok: true, text: readFileSync(place, 'utf8').replace(/^\uFEFF/, '') }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    return { ok: false, problem: code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'this is a folder, and a file is expected' : `cannot be read (${String(code ?? error)})` }
  }
}
