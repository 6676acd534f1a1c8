import { answerRequest } from './run-job'

addEventListener('message', (event: MessageEvent<unknown>) => {
  const reply = answerRequest(event.data)
  if (reply !== null) postMessage(reply)
})
