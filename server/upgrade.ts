import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { closeCodes } from '@/lib/protocol/close-codes'
import { limits } from '@/lib/protocol/limits'
import type { ServerContext } from './context'
import { isOriginAllowed } from './doors'
import { headersOf } from './header-reader'
import { createRateLimits } from './rate-limit'
import type { SessionOptions } from './sessions'
import { refusalFrame } from './sync/messages'
import { openSocket } from './sync/open-socket'

export type UpgradeOptions = SessionOptions & {
  /** Next's own upgrades (hot reload) go to the server it was given, which never listens. */
  readonly pagesServer: () => Server | null
}

export type Upgrades = {
  /** Takes no new sockets. */
  stop(): void
  /** Fulfilled when every socket has said goodbye; those that do not within `withinMs` are cut. */
  ended(withinMs: number): Promise<void>
}

/** Exactly one handler sees each upgrade: `/sync/` is ours, `/_next/` is Next's, everything else ends. */
export function attachUpgrades(http: Server, server: ServerContext, options: UpgradeOptions): Upgrades {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.maxPayloadBytes, maxFragments: 16, maxBufferedChunks: 1024, perMessageDeflate: false })
  const openings = createRateLimits(server.now)
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on('error', () => socket.destroy())
    const path = request.url ?? ''
    const pagesServer = options.pagesServer()
    if (path.startsWith('/_next/') && pagesServer !== null) {
      pagesServer.emit('upgrade', request, socket, head)
      return
    }
    if (!path.startsWith('/sync/')) return end(socket, '404 Not Found')
    const headers = headersOf(request)
    if (!isOriginAllowed(headers('origin'), headers, options)) return end(socket, '403 Forbidden')
    sockets.handleUpgrade(request, socket, head, (opened) => {
      if (server.capacity.isFull) return sayFull(opened, server.capacity.most)
      opened.once('close', server.capacity.enter())
      openSocket(server, options, { socket: opened, request, openings }).catch((error: unknown) => {
        server.log.error({ error }, 'a socket could not be opened')
        opened.terminate()
      })
    })
  }
  http.on('upgrade', onUpgrade)
  return {
    stop: () => void http.off('upgrade', onUpgrade),
    ended: async (withinMs) => {
      const cut = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate()
      }, withinMs)
      await Promise.all([...sockets.clients].map((socket) => new Promise((resolve) => socket.once('close', resolve))))
      clearTimeout(cut)
    },
  }
}

/** A browser sees a reason and a code, never an HTTP status; a page comes back by itself. */
function sayFull(socket: WebSocket, most: number): void {
  const reason = `This server is full: it holds ${most} connections, the most it takes. This page tries again by itself.`
  socket.on('error', () => socket.terminate())
  socket.send(refusalFrame(reason, closeCodes.comeBack))
  socket.close(closeCodes.comeBack)
  setTimeout(() => socket.terminate(), 2000).unref()
}

function end(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
