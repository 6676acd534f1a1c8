import { cpSync, existsSync, linkSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, symlinkSync, readlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as z from 'zod'
import { readDockerfile, wordsOf } from '../../deploy/files'

const root = path.resolve(import.meta.dirname, '..', '..', '..')
const lockSchema = z.object({ packages: z.record(z.string(), z.looseObject({ dev: z.boolean().optional() })) })

/** A folder with what the Dockerfile copies into the image and nothing else: of the packages those that `npm prune --omit=dev` leaves. */
export function imageFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-image-'))
  const [, image] = readDockerfile('deploy/Dockerfile')
  for (const words of wordsOf(image, 'COPY')) {
    const names = words.filter((word) => !word.startsWith('--'))
    const to = names.at(-1) ?? ''
    for (const from of names.slice(0, -1)) {
      const source = path.relative('/app', from)
      const target = path.resolve(folder, to, to.endsWith('/') ? path.basename(from) : '')
      if (source === 'node_modules') copyPackages(target)
      else cpSync(path.join(root, source), target, { recursive: true, filter: (file) => path.relative(path.join(root, '.next'), file).split(path.sep)[0] !== 'cache' })
    }
  }
  return folder
}

function copyPackages(target: string): void {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')))
  for (const [place, { dev }] of Object.entries(packages)) {
    if (place === '' || dev === true || !existsSync(path.join(root, place))) continue
    linkTree(path.join(root, place), path.join(target, path.relative('node_modules', place)))
  }
}

/** The files of one package without the packages inside it, which have lines of their own in the lock file. */
function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules') linkTree(source, target)
    } else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else link(source, target)
  }
}

function link(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch {
    // Another disk.
    copyFileSync(source, target)
  }
}
