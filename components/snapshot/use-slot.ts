'use client'
import { useEffect, useState } from 'react'
import { compareScreenMessages as say } from '@/lib/words/messages-compare'
import { snapshotPageMessages } from '@/lib/words/messages-snapshot-page'
import { fill } from '@/lib/words/fill'
import { fetchSnapshot } from './fetch-snapshot'

/** One of the two files that are compared. */
export type Slot = { readonly state: 'empty' } | { readonly state: 'loading' } | { readonly state: 'ready'; readonly name: string; readonly text: string } | { readonly state: 'failed'; readonly message: string }

const mostBytes = 16 * 1024 * 1024

/** A slot that begins with the snapshot of an id, and takes a file or a link instead. */
export function useSlot(id: string | null): { readonly slot: Slot; readonly takeFile: (file: File) => void; readonly takeLink: (link: string) => void; readonly fail: (message: string) => void } {
  const [slot, setSlot] = useState<Slot>(id === null ? { state: 'empty' } : { state: 'loading' })
  const load = async (wanted: string): Promise<Slot> => {
    const fetched = await fetchSnapshot(wanted)
    if (fetched.state === 'ready') return { state: 'ready', name: wanted, text: fetched.text }
    return { state: 'failed', message: fetched.state === 'missing' ? snapshotPageMessages.missingTitle : fetched.state === 'offline' ? snapshotPageMessages.offlineTitle : fetched.message }
  }
  useEffect(() => {
    if (id === null) return
    let ended = false
    void load(id).then((next) => { if (!ended) setSlot(next) })
    return () => { ended = true }
  }, [id])
  return {
    slot,
    takeFile: (file) => {
      if (file.size > mostBytes) return setSlot({ state: 'failed', message: fill(say.tooLarge, { name: file.name }) })
      setSlot({ state: 'loading' })
      file.text().then((text) => setSlot({ state: 'ready', name: file.name, text: text.trimEnd() }), () => setSlot({ state: 'failed', message: fill(say.unreadable, { name: file.name }) }))
    },
    takeLink: (link) => {
      const wanted = /(?:^|\/s\/)([A-Za-z0-9_-]{22})(?:$|[/?#])/.exec(link.trim())?.[1]
      if (wanted === undefined) return setSlot({ state: 'failed', message: fill(say.noLink, { link: link.trim().slice(0, 60) }) })
      setSlot({ state: 'loading' })
      void load(wanted).then(setSlot)
    },
    fail: (message) => setSlot({ state: 'failed', message }),
  }
}
