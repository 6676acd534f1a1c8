// Preloaded into a server under test: every SIGUSR2 moves its clock on by two minutes and ten seconds.
const now = Date.now
let ahead = 0
Date.now = () => now() + ahead
process.on('SIGUSR2', () => {
  ahead += 130_000
})
