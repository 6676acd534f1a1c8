// Pages only: every answer that needs server state comes from server/ on the same port.
/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // One copy of each in the process, shared with the server: two copies of Yjs break instanceof.
  serverExternalPackages: ['yjs', 'y-protocols', 'y-websocket', 'lib0', 'ws'],
  // Types are checked by `npm test` over the whole repository, not a second time here.
  typescript: { ignoreBuildErrors: true },
}
