'use client'
import { useState } from 'react'
import type { View } from '@/lib/model/workshop'
import { hash } from '@/lib/words/personal-order'
import type { OwnSnapshot } from '@/lib/workshop/types'
import { useCommand } from '@/components/doc/use-command'
import { useMe } from '@/components/doc/use-me'
import { useOwn } from '@/components/doc/use-own'
import { answersToSubmit } from './answers-to-submit'
import { givenNow } from './given-before'

export type Receipt = { readonly round: number; readonly at: number; readonly receipt: string; readonly print: number | null }

/** Sending the answers of a round, and what came back. The receipt is kept in one's own document, so that every device shows it. */
export function useSubmit(round: number) {
  const me = useMe()
  const { snapshot: own, edit, view } = useOwn()
  const command = useCommand()
  const [busy, setBusy] = useState<'submit' | 'abstain' | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const abstained = own.meta['abstained'] === round
  const receipt = abstained ? null : receiptOf(own, round, me.submitted)
  const submit = async () => {
    if (view === null) return false
    setBusy('submit')
    const sent = await command('submit-view', { round, view: answersToSubmit(view, own, round) })
    setBusy(null)
    setProblem(sent.ok ? null : sent.message)
    if (!sent.ok) return false
    edit({ kind: 'setMeta', key: 'submitted', value: { ...sent.reply, print: printOf(view) } })
    edit({ kind: 'setMeta', key: `given/${round}`, value: givenNow(own) })
    if (abstained) edit({ kind: 'setMeta', key: 'abstained', value: null })
    return true
  }
  const abstain = async () => {
    setBusy('abstain')
    const sent = await command('abstain', { round })
    setBusy(null)
    setProblem(sent.ok ? null : sent.message)
    if (sent.ok) edit({ kind: 'setMeta', key: 'abstained', value: round })
    return sent.ok
  }
  const changed = receipt !== null && view !== null && receipt.print !== null && receipt.print !== printOf(view)
  return { submit, abstain, busy, problem, receipt, abstained, changed }
}

function printOf(view: View): number {
  return hash(JSON.stringify(view))
}

function receiptOf(own: OwnSnapshot, round: number, fromServer: { readonly round: number; readonly at: number; readonly receipt: string } | null): Receipt | null {
  const kept = own.meta['submitted']
  if (isReceipt(kept) && kept.round === round) return { ...kept, print: typeof kept.print === 'number' ? kept.print : null }
  return fromServer !== null && fromServer.round === round ? { ...fromServer, print: null } : null
}

function isReceipt(value: unknown): value is { readonly round: number; readonly at: number; readonly receipt: string; readonly print?: unknown } {
  if (typeof value !== 'object' || value === null) return false
  return 'round' in value && typeof value.round === 'number' && 'at' in value && typeof value.at === 'number' && 'receipt' in value && typeof value.receipt === 'string'
}
