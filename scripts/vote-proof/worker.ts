// One process of `npm run vote-proof`: plays the seeds it is sent, one message a run and one at the end.
import * as z from 'zod'
import { runSeries } from './storm-series'

const request = z.object({ runs: z.number(), first: z.number(), voters: z.number() })

process.once('message', (message) => {
  void runSeries(request.parse(message), () => process.send?.({ kind: 'run' })).then((totals) => {
    const { user, system } = process.cpuUsage()
    process.send?.({ kind: 'totals', totals, cpuMs: Math.round((user + system) / 1000) }, () => process.disconnect())
  })
})
