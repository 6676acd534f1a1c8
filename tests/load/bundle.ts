import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'

export const root = path.resolve(import.meta.dirname, '../..')

/**
 * One TypeScript file as a plain module with its imports inside and packages outside, so that twenty processes start
 * without twenty compilers. It lies where packages are found. `entry` is a path from the top of the project.
 */
export async function bundled(entry: string): Promise<string> {
  const folder = path.join(root, 'node_modules/.cache/parley-load')
  mkdirSync(folder, { recursive: true })
  const outfile = path.join(folder, `${path.basename(entry, '.ts')}-${process.pid}.mjs`)
  await build({ entryPoints: [path.join(root, entry)], outfile, bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20', tsconfig: path.join(root, 'tsconfig.json'), logLevel: 'error' })
  return outfile
}
