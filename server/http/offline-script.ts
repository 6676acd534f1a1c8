import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'

// What an exported HTML file computes with. The server hands it out, so that the page which makes the file need not carry it.

const output = z.object({ outputFiles: z.array(z.object({ text: z.string() })).min(1) })
let made: Promise<string> | null = null

/** The script, built beside the server's bundle; in development and tests it is bundled once from source. */
export function offlineScript(): Promise<string> {
  made ??= (import.meta.url.endsWith('.ts') ? fromSource() : readFile(new URL('./offline.js', import.meta.url), 'utf8')).catch((error: unknown) => {
    made = null
    throw error
  })
  return made
}

async function fromSource(): Promise<string> {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const options: unknown = JSON.parse(await readFile(new URL('../../scripts/setup/offline-bundle.json', import.meta.url), 'utf8'))
  const esbuild = await import('esbuild')
  const built: unknown = await esbuild.build({ ...z.record(z.string(), z.unknown()).parse(options), absWorkingDir: root, write: false })
  return output.parse(built).outputFiles[0]?.text ?? ''
}
