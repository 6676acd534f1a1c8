import { fill } from '@/lib/words/fill'
import { snapshotMessages as say } from '@/lib/words/messages-snapshots'
import { shortHash } from './short-hash'

/** What is said to whoever sealed: which snapshot it is, and the number that proves it. */
export function sealedAs({ number, hash }: { readonly number: number; readonly hash: string }): string {
  return fill(say.done, { number, hash: shortHash(hash) })
}
