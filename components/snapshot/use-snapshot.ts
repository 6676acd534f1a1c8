'use client'
import { useEffect, useState } from 'react'
import { askSnapshotWorker } from './ask-snapshot-worker'
import { fetchPublicKey, fetchSnapshot, type FetchedSnapshot } from './fetch-snapshot'
import type { Opened } from './opened'

export type Check =
  | { readonly state: 'pending' }
  | { readonly state: 'checking'; readonly done: number; readonly of: number }
  | { readonly state: 'whole' | 'broken' | 'otherModel'; readonly problem: string }
export type SnapshotView =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly why: Exclude<FetchedSnapshot['state'], 'ready'> | 'broken' | 'unable'; readonly message: string }
  | { readonly state: 'open'; readonly opened: Opened; readonly text: string; readonly check: Check }

/** While the results are on their way the file is asked for again. */
const againMs = 4000

/** A snapshot by its id: fetched, opened, then checked in the page. */
export function useSnapshot(id: string): { readonly view: SnapshotView; readonly again: () => void } {
  const [view, setView] = useState<SnapshotView>({ state: 'loading' })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let ended = false
    let end: (() => void) | null = null
    let timer: ReturnType<typeof setTimeout> | null = null
    const load = async () => {
      const [fetched, publicKey] = await Promise.all([fetchSnapshot(id), fetchPublicKey()])
      if (ended) return
      if (fetched.state !== 'ready') return setView((before) => (before.state === 'open' ? before : { state: 'failed', why: fetched.state, message: fetched.message }))
      end?.()
      end = askSnapshotWorker({ kind: 'open', text: fetched.text, publicKey }, (reply) => {
        if (ended) return
        if (reply.kind === 'opened') {
          setView({ state: 'open', opened: reply.opened, text: fetched.text, check: { state: 'pending' } })
          if (!reply.opened.isComplete) timer = setTimeout(() => void load(), againMs)
        } else if (reply.kind === 'broken') setView({ state: 'failed', why: 'broken', message: reply.problem })
        else if (reply.kind === 'failed') setView({ state: 'failed', why: 'unable', message: reply.message })
        else if (reply.kind === 'checking') setView((before) => (before.state === 'open' ? { ...before, check: { state: 'checking', done: reply.done, of: reply.of } } : before))
        else if (reply.kind === 'checked') setView((before) => (before.state === 'open' ? { ...before, check: { state: reply.outcome, problem: reply.problem } } : before))
      })
    }
    void load()
    return () => {
      ended = true
      end?.()
      if (timer !== null) clearTimeout(timer)
    }
  }, [id, tries])
  return { view, again: () => { setView({ state: 'loading' }); setTries(tries + 1) } }
}
