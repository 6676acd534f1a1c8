import { erasedTexts, openSnapshot } from '@/lib/workshop/snapshot/open-snapshot'
import { verifySnapshots, type NamedText, type VerifyOptions } from '@/lib/workshop/snapshot/verify-snapshots'

export type VerifyJob = { readonly files: readonly NamedText[]; readonly options: Omit<VerifyOptions, 'onProgress'> }

/** What the page shows of files that hold. */
export type Verified = { readonly hash: string; readonly publicKey: string; readonly workshop: string; readonly snapshots: readonly { readonly number: number; readonly sealedAt: string }[]; readonly erased: number }
export type VerifyAnswer = { readonly ok: true; readonly verified: Verified } | { readonly ok: false; readonly kind: 'broken' | 'otherModel'; readonly problem: string }
export type VerifyMessage = { readonly kind: 'progress'; readonly share: number } | { readonly kind: 'answer'; readonly answer: VerifyAnswer }

/** The whole check; takes about as long as the results once took. */
export function runVerifyJob({ files, options }: VerifyJob, onProgress: (share: number) => void): VerifyAnswer {
  const verdict = verifySnapshots(files, { ...options, onProgress: (done, of) => onProgress(done / of) })
  if (!verdict.ok) return verdict
  const last = verdict.files.at(-1)
  if (last === undefined) return { ok: false, kind: 'broken', problem: 'There is no snapshot to verify.' }
  return {
    ok: true,
    verified: {
      hash: verdict.hash,
      publicKey: last.publicKey,
      workshop: openSnapshot(last).title,
      snapshots: verdict.files.map(({ state: { number, sealedAt } }) => ({ number, sealedAt })),
      erased: verdict.files.reduce((sum, file) => sum + erasedTexts(file), 0),
    },
  }
}
