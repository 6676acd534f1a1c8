import os from 'node:os'

/** Addresses of this machine on private networks (RFC 1918), the ones phones in the room can reach. */
export function privateAddresses(): readonly string[] {
  return Object.values(os.networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && isPrivate(address))
    .map(({ address }) => address)
}

/** Where others reach the server: the public origin, else every private address; loopback only when there is nothing else. */
export function originsFor({ publicOrigin, host, port }: { publicOrigin: string | undefined; host: string; port: number }): readonly string[] {
  if (publicOrigin !== undefined) return [publicOrigin]
  const addresses = host === '0.0.0.0' || host === '::' ? privateAddresses() : isPrivate(host) ? [host] : []
  return addresses.length === 0 ? [`http://localhost:${port}`] : addresses.map((address) => `http://${address}:${port}`)
}

function isPrivate(address: string): boolean {
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address)
}
