/**
 * The content security policy of a page (sync.md, Doors). Set on the request, where Next reads the nonce for its own
 * scripts, and on the response. Never `upgrade-insecure-requests`: it breaks a workshop on the local network.
 */
export function contentSecurityPolicy(nonce: string, { development }: { readonly development: boolean }): string {
  return [
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
