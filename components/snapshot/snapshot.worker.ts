import type { SnapshotJob } from './opened'
import { runSnapshotJob } from './run-snapshot-job'

// Both ends are built from the same sources and nobody else can post here.
addEventListener('message', (event: MessageEvent<SnapshotJob>) => runSnapshotJob(event.data, (reply) => postMessage(reply)))
