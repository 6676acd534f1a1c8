// The stock server of y-websocket as its own server.js runs it, on the ws this project uses; keeps documents with YPERSISTENCE set.
import http from 'node:http'
import { WebSocketServer } from 'ws'
import { setupWSConnection } from '@y/websocket-server/utils'

const server = http.createServer((_, response) => response.end('okay'))
const sockets = new WebSocketServer({ server })
sockets.on('connection', setupWSConnection)
process.on('disconnect', () => process.exit(1))
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
