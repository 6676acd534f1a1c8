import path from 'node:path'
import { hocuspocusDialect, plainDialect } from '@/tests/load/dialect'
import { root } from '@/tests/load/bundle'
import { takeSeats } from '@/tests/load/seats'
import { startServerProcess, type ServerProcess } from '@/tests/load/server-process'
import { boardTarget, type Target } from '@/tests/load/targets'

export type Contestant = {
  readonly name: string
  readonly kind: 'ours' | 'peer'
  /** Whether documents survive the process; only then is its processor time comparable. */
  readonly persists: boolean
  start(dataDir: string, seats: number): Promise<{ readonly target: Target; readonly server: ServerProcess }>
}

const document = 'bench'

const ours = (durability: 'full' | 'normal'): Contestant => ({
  name: `parley ${durability}`,
  kind: 'ours',
  persists: true,
  start: async (dataDir, seats) => {
    const server = await startServerProcess({
      file: path.join(root, 'dist/main.mjs'),
      args: [],
      cwd: root,
      env: { NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, DURABILITY: durability, LOG_LEVEL: 'error' },
    })
    const origin = `http://127.0.0.1:${server.port}`
    return { server, target: boardTarget(origin, await takeSeats(origin, seats), { name: `parley ${durability}`, pid: server.pid }) }
  },
})

type Peer = { readonly name: string; readonly file: string; readonly folder: string | null; readonly hocuspocus: boolean }

/** `folder` is the variable that tells the peer where to keep documents; null: nowhere. */
const peer = ({ name, file, folder, hocuspocus }: Peer): Contestant => ({
  name,
  kind: 'peer',
  persists: folder !== null,
  start: async (dataDir) => {
    const server = await startServerProcess({ file: path.join(import.meta.dirname, file), args: [], cwd: import.meta.dirname, env: { NODE_ENV: 'production', ...(folder === null ? {} : { [folder]: dataDir }) } })
    const client = { url: `ws://127.0.0.1:${server.port}/${document}`, headers: {} }
    return { server, target: { name, pid: server.pid, dialect: hocuspocus ? hocuspocusDialect(document) : plainDialect, client: () => client } }
  },
})

const stock = { file: 'y-websocket-peer.mjs', hocuspocus: false }
const hocuspocus = { file: 'hocuspocus-peer.mjs', hocuspocus: true }

export const contestants: readonly Contestant[] = [
  ours('normal'),
  ours('full'),
  peer({ ...stock, name: 'y-websocket-server, memory only', folder: null }),
  peer({ ...stock, name: 'y-websocket-server + leveldb', folder: 'YPERSISTENCE' }),
  peer({ ...hocuspocus, name: 'hocuspocus, memory only', folder: null }),
  peer({ ...hocuspocus, name: 'hocuspocus + sqlite', folder: 'DATA_DIR' }),
]
