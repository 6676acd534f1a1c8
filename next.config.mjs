import os from 'node:os'

// Pages only: every answer that needs server state comes from server/ on the same port.
/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // Development answers hot reload to localhost only; these are the other names this machine prints at start.
  allowedDevOrigins: ['127.0.0.1', ...Object.values(os.networkInterfaces()).flatMap((entries) => (entries ?? []).map(({ address }) => address))],
  // One copy of each in the process, shared with the server: two copies of Yjs break instanceof.
  serverExternalPackages: ['yjs', 'y-protocols', 'y-websocket', 'lib0', 'ws'],
  // Types are checked by `npm test` over the whole repository, not a second time here.
  typescript: { ignoreBuildErrors: true },
}
