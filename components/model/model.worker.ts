import { createJobServer } from './run-job'

const serve = createJobServer((reply) => postMessage(reply))
addEventListener('message', (event: MessageEvent<unknown>) => serve(event.data))
