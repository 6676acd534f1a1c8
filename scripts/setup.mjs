// What `npm start`, `npm test`, `npm run dev` and `npm run model` need before they can run, done only when stale.
// Plain Node without dependencies: it is the first thing that runs on a bare clone. Everything it says goes to
// standard error, so that a command's own output stays clean.
import { installPackages } from './setup/packages.mjs'

const mode = process.argv[2]
const modes = ['install', 'start', 'test']
if (!modes.includes(mode)) {
  process.stderr.write(`setup: '${mode ?? ''}' is not one of ${modes.join(', ')}\n`)
  process.exit(2)
}

installPackages()
if (mode !== 'install') {
  const { buildWhenStale } = await import('./setup/build.mjs')
  await buildWhenStale()
}
if (mode === 'test') {
  // Imported late: it needs the packages.
  const { ensureBrowser } = await import('./setup/browser.mjs')
  await ensureBrowser()
  const { ensureSeveralServers } = await import('./setup/several-servers.mjs')
  ensureSeveralServers()
}
