/** What a request came to: the reply, or a sentence for the person who asked. `id` is stable; `offline` when no server answered. */
export type ApiAnswer<Reply> = { readonly ok: true; readonly reply: Reply } | { readonly ok: false; readonly id: string; readonly message: string }

/** A schema of either form of zod, as far as answers need it. */
type Reads<T> = { safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false } }
type Shapes<Reply> = { readonly reply: Reads<Reply>; readonly refusal: Reads<{ readonly error: { readonly id: string; readonly message: string } }> }

/** Asks the server and reads what it answers; nothing that goes wrong is thrown. */
export async function askServer<Reply>(path: string, init: RequestInit, { reply, refusal }: Shapes<Reply>): Promise<ApiAnswer<Reply>> {
  let response: Response
  try {
    response = await fetch(path, { ...init, credentials: 'same-origin', cache: 'no-store' })
  } catch {
    return { ok: false, id: 'offline', message: 'The server does not answer. Check the connection and try again.' }
  }
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) {
    const error = refusal.safeParse(body)
    if (error.success) return { ok: false, ...error.data.error }
    const isDown = response.status >= 500
    return { ok: false, id: isDown ? 'offline' : 'failed', message: `The server answered ${response.status}${isDown ? '; try again in a moment.' : '.'}` }
  }
  const parsed = reply.safeParse(body)
  if (parsed.success) return { ok: true, reply: parsed.data }
  return { ok: false, id: 'newer-server', message: 'The server speaks a newer language than this page. Reload the page.' }
}
