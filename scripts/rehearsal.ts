// Plays the 90-minute script with a facilitator, eight participants, an observer and the wall against a built server, and leaves a contact
// sheet of every screen in light and dark: `npm run rehearsal [-- --out FOLDER]`. Ends with 1 when a browser complained of anything.
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Camera } from '../tests/rehearsal/camera'
import { openBrowser } from '../tests/rehearsal/cast'
import { writeContactSheet } from '../tests/rehearsal/contact-sheet'
import { rehearse } from '../tests/rehearsal/rehearse'
import { ServerProcess } from '../tests/e2e/support/server-process'
import { readWords } from './load/options'

const words = readWords(process.argv.slice(2), ['out'])
const folder = path.resolve(words.get('out') ?? 'rehearsal')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const say = (text: string): void => void process.stderr.write(`${text}\n`)
const server = await ServerProcess.start()
const browser = await openBrowser()
const camera = new Camera(folder)
const began = Date.now()
const notes: string[] = []
let problem: string | null = null
try {
  notes.push(...(await rehearse(browser, server.origin, { camera, say })))
} catch (error) {
  problem = error instanceof Error ? error.message : String(error)
  say(problem)
}
const faults = notes.filter((note) => note.startsWith('Fault: '))
notes.push(`${camera.shots.length} pictures in ${Math.round((Date.now() - began) / 1000)} s.`, ...(problem === null ? [] : [`Stopped early: ${problem}`]))
await writeContactSheet(browser, folder, { shots: camera.shots, notes })
await browser.close()
await server.remove()
process.stdout.write(`${JSON.stringify({ format: 'rehearsal/1', folder, pictures: camera.shots.length, seconds: Math.round((Date.now() - began) / 1000), faults, problem }, null, 2)}\n`)
process.exit(problem === null && faults.length === 0 ? 0 : 1)
