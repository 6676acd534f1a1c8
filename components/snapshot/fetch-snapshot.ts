/** What asking for a snapshot came to. `gone`: revoked, or past the day on which it was to be deleted. */
export type FetchedSnapshot =
  | { readonly state: 'ready'; readonly text: string }
  | { readonly state: 'missing' | 'gone' | 'failed' | 'offline'; readonly message: string }

/** The sealed file as it is, byte for byte. */
export async function fetchSnapshot(id: string): Promise<FetchedSnapshot> {
  const response = await ask(`/api/snapshots/${encodeURIComponent(id)}`)
  if (response === null) return { state: 'offline', message: '' }
  const text = await response.text().catch(() => null)
  if (text === null) return { state: 'offline', message: '' }
  if (response.ok) return { state: 'ready', text }
  const message = messageIn(text)
  if (response.status === 410) return { state: 'gone', message }
  return { state: response.status === 404 ? 'missing' : 'failed', message }
}

/** The host's public key, in hex; null when it cannot be had. */
export async function fetchPublicKey(): Promise<string | null> {
  const response = await ask('/api/key')
  if (response === null || !response.ok) return null
  const body: unknown = await response.json().catch(() => null)
  return typeof body === 'object' && body !== null && 'publicKey' in body && typeof body.publicKey === 'string' ? body.publicKey : null
}

async function ask(path: string): Promise<Response | null> {
  try {
    return await fetch(path, { credentials: 'same-origin', cache: 'no-store' })
  } catch {
    return null
  }
}

function messageIn(text: string): string {
  try {
    const body: unknown = JSON.parse(text)
    const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : null
    return typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string' ? error.message : ''
  } catch {
    // An answer of something in between.
    return ''
  }
}
