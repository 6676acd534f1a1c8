import { spawnSync } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')

export type Run = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

/** The model command as npm runs it: in the project's folder, with the folder of the person in INIT_CWD. */
export function runModel(words: readonly string[], callersFolder: string = root): Run {
  const env = { ...process.env, npm_lifecycle_event: 'model', INIT_CWD: callersFolder }
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, path.join(root, 'scripts/model.ts'), ...words], { cwd: root, env, encoding: 'utf8' })
  return { status, stdout, stderr }
}
