import { describe, expect, it } from 'vitest'
import { recomputeSnapshot } from '@/components/offline/recompute-snapshot'
import { MODEL_VERSION } from '@/lib/model/version'
import { canonicalJson } from '@/lib/workshop/canonical-json'
import { textHash } from '@/lib/workshop/snapshot/content-hash'
import { signPart, type Signer } from '@/lib/workshop/snapshot/signature'
import { verifySnapshots, type Verdict } from '@/lib/workshop/snapshot/verify-snapshots'
import { newSigner, sealed, sealedChain, smallWorkshop, type Sealed } from '../support/sealed'
import { createTamperer } from './tamper'

const named = (chain: readonly Pick<Sealed, 'text'>[]) => chain.map(({ text }, at) => ({ name: `file ${at + 1}`, text }))
const problem = (verdict: Verdict) => (verdict.ok ? 'nothing' : verdict.problem)

/** The same file with other results, hashed and signed as the host would. */
function withResults(file: Sealed, signer: Signer, change: (results: string) => string): { readonly text: string } {
  const { results, resultsHash: _, resultsSignature: __, ...rest } = JSON.parse(file.text)
  const changed = JSON.parse(change(canonicalJson(results)))
  const hash = textHash(canonicalJson(changed))
  return { text: canonicalJson({ ...rest, results: changed, resultsHash: hash, resultsSignature: signPart(signer, 'snapshot-results/1', hash) }) }
}

/** The same file as a release with another version of the model would have sealed it. */
function ofModel(file: Sealed, signer: Signer, modelVersion: string): { readonly text: string; readonly hash: string } {
  const { state, results, ...rest } = JSON.parse(file.text)
  const older = { ...state, modelVersion }
  const hash = textHash(canonicalJson(older))
  const computed = { ...results, modelVersion, stateHash: hash }
  const resultsHash = textHash(canonicalJson(computed))
  const signed = { stateHash: hash, stateSignature: signPart(signer, 'snapshot-state/1', hash), resultsHash, resultsSignature: signPart(signer, 'snapshot-results/1', resultsHash) }
  return { hash, text: canonicalJson({ ...rest, state: older, results: computed, ...signed }) }
}

describe('verifying snapshots', () => {
  it('SNAP-4 ten thousand random tamperings with a chain are all found', () => {
    const signer = newSigner()
    const chain = sealedChain(signer, 3)
    const newest = chain.at(-1)?.hash ?? ''
    expect(verifySnapshots(named(chain), { newest }).ok).toBe(true)
    const other = [...sealedChain(newSigner(), 3), ...sealedChain(signer, 4).slice(0, 3).map((file, at) => ({ ...file, text: sealed({ signer, number: at + 1, previous: at === 0 ? null : (chain[at - 1]?.hash ?? null), workshop: { ...smallWorkshop(), title: 'Another' } }).text }))]
    const tamper = createTamperer({ chain: chain.map(({ text }) => text), others: other.map(({ text }) => text), seed: 7 })
    const missed: string[] = []
    const kinds = new Map<string, number>()
    for (let run = 0; run < 10_000; run += 1) {
      const { kind, texts } = tamper()
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      if (verifySnapshots(texts.map((text, at) => ({ name: String(at), text })), { newest }).ok) missed.push(`${run} ${kind}`)
    }
    expect(missed).toEqual([])
    expect([...kinds.keys()].sort()).toEqual(['byte changed', 'byte put in', 'byte taken out', 'dropped', 'part swapped', 'put in', 'replaced', 'twice'])
  }, 600_000)

  it('SNAP-5 a result that was changed and signed anew is found by computing it again', () => {
    const signer = newSigner()
    const file = sealed({ signer })
    const last = /"gain":\{"central":(\d\.\d+)/.exec(file.text)?.[1] ?? ''
    const nearly = last.slice(0, -1) + (last.endsWith('1') ? '2' : '1')
    expect(nearly).not.toBe(last)
    const changed = withResults(file, signer, (results) => results.replace(last, nearly))
    expect(problem(verifySnapshots(named([changed])))).toBe(`file 1: the results are not those of its state: results.views[0].gain.central is ${nearly}, not ${last}.`)
    expect(problem(verifySnapshots(named([sealed({ signer, withResults: false })])))).toBe('file 1: it has no results yet; take the file again when they are ready.')
  })

  it('SNAP-6 a chain holds in any order of files, and only whole', () => {
    const [one, two, three] = sealedChain(newSigner(), 3)
    if (one === undefined || two === undefined || three === undefined) throw new Error('no chain')
    const verdict = verifySnapshots(named([three, one, two]))
    expect(verdict.ok && verdict.hash).toBe(three.hash)
    expect(verifySnapshots(named([two])).ok).toBe(true)
    expect(problem(verifySnapshots(named([one, three])))).toBe('file 2: it is snapshot 3 and follows 1; 2 is missing.')
    expect(problem(verifySnapshots(named([two, three])))).toBe('file 1: the chain begins with snapshot 2; snapshot 1 is missing.')
    expect(verifySnapshots(named([two, three]), { isPart: true }).ok).toBe(true)
    expect(problem(verifySnapshots(named([one, one])))).toBe('file 2: it is snapshot 1, and so is another file.')
    expect(problem(verifySnapshots([]))).toBe('There is no snapshot to verify.')
  })

  it('SNAP-7 another key or newest hash is refused with both', () => {
    const signer = newSigner()
    const file = sealed({ signer })
    const key = newSigner().publicKey
    expect(problem(verifySnapshots(named([file]), { publicKey: key }))).toBe(`file 1: it is signed by the key ${signer.publicKey}, not by ${key}.`)
    expect(problem(verifySnapshots(named([file]), { newest: 'ab'.repeat(32) }))).toContain(`its hash is ${file.hash}, not that of the newest snapshot, ${'ab'.repeat(32)}.`)
  })
  it('SNAP-9 what another model version sealed is checked as far as it can be, and what is broken is said first', () => {
    const signer = newSigner()
    const old = ofModel(sealed({ signer }), signer, 'model/0')
    const said = `old: its seal holds, but its numbers cannot be computed again here: it was sealed with model/0, and this release computes ${MODEL_VERSION}. Verify the numbers with the release that sealed it.`
    expect(verifySnapshots([{ name: 'old', text: old.text }])).toEqual({ ok: false, kind: 'otherModel', problem: said })
    // One of this version after it is computed, and breaks first.
    const next = sealed({ signer, number: 2, previous: old.hash })
    const chain = (second: { readonly text: string }) => verifySnapshots([{ name: 'old', text: old.text }, { name: 'new', text: second.text }])
    expect(chain(next)).toMatchObject({ kind: 'otherModel', problem: said.replace('its seal holds', 'its seal and the chain hold') })
    const changed = withResults(next, signer, (results) => results.replace('"central":0', '"central":1'))
    expect(chain(changed)).toMatchObject({ ok: false, kind: 'broken', problem: expect.stringMatching(/^new: the results are not those of its state/) })
    // And what is no seal is broken under any version.
    expect(verifySnapshots([{ name: 'old', text: old.text.replace('"number":1', '"number":2') }])).toMatchObject({ kind: 'broken', problem: 'old: the frozen state does not have the hash that the file says.' })
    // The offline file says the same, and shows the numbers that were sealed.
    const offline = recomputeSnapshot(old.text, () => undefined)
    expect(offline).toMatchObject({ state: 'otherModel', problem: `It was sealed with model/0, and this file computes ${MODEL_VERSION}.` })
    expect(offline.results).toEqual(JSON.parse(old.text).results.results)
  })
})
