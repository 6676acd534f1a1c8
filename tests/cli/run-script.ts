import { spawnSync } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')

export type Run = { readonly status: number | null; readonly stdout: string; readonly stderr: string }
export type Standing = { readonly callersFolder?: string; readonly env?: Readonly<Record<string, string>> }

/** A script as npm runs it: in the project's folder, with the folder of the person in INIT_CWD. */
export function runScript(name: string, words: readonly string[], { callersFolder = root, env = {} }: Standing = {}): Run {
  const all = { ...process.env, npm_lifecycle_event: name, INIT_CWD: callersFolder, ...env }
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, path.join(root, `scripts/${name}.ts`), ...words], { cwd: root, env: all, encoding: 'utf8' })
  return { status, stdout, stderr }
}
