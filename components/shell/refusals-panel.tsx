'use client'
import { useState } from 'react'
import { OctagonX } from 'lucide-react'
import { useRefusals } from '@/components/doc/use-refusals'
import { Button } from '@/components/ui/button'
import { shellLabels as labels } from '@/lib/words/labels-shell'
import { clockTime } from './clock-time'

type Group = ReturnType<typeof useRefusals>['groups'][number]

/** What the server did not take: nothing of it is lost until its writer says so. */
export function RefusalsPanel() {
  const { groups, putBack, discard } = useRefusals()
  if (groups.length === 0) return null
  return (
    <section aria-label={labels.refusals} className="mb-4 grid gap-3">
      {groups.map((group) => <RefusedGroup key={group.id} group={group} onPutBack={() => putBack(group.id)} onDiscard={() => discard(group.id)} />)}
    </section>
  )
}

function RefusedGroup({ group, onPutBack, onDiscard }: { readonly group: Group; readonly onPutBack: () => void; readonly onDiscard: () => void }) {
  const [copied, setCopied] = useState(false)
  const count = group.edits.length
  const text = group.edits.map((edit) => `${edit.label}: ${edit.text}`).join('\n')
  const copy = async () => {
    // Undefined on an insecure origin, whatever the types say; the text below can be selected by hand.
    const clipboard: Clipboard | undefined = navigator.clipboard
    if (clipboard === undefined) return
    await clipboard.writeText(text).then(() => setCopied(true), () => setCopied(false))
  }
  return (
    <div className="rounded-sheet border border-bad bg-sheet px-4 py-3">
      <div className="flex items-start gap-2">
        <OctagonX aria-hidden size={17} className="mt-0.5 shrink-0 text-bad" />
        <div className="min-w-0 flex-1">
          <p className="font-semibold">{count} {count === 1 ? 'edit was' : 'edits were'} not accepted at {clockTime(group.at)}: {group.reason.replace(/\.$/, '')}</p>
          <ul className="mt-1 grid gap-0.5 text-[13px] text-ink2 select-text">
            {group.edits.map((edit, index) => <li key={index}><span className="font-semibold">{edit.label}:</span> {edit.text}</li>)}
          </ul>
        </div>
      </div>
      <div className="mt-2.5 flex flex-wrap gap-2 pl-6">
        <Button size="small" onClick={onPutBack}>{labels.putBack}</Button>
        <Button size="small" onClick={() => void copy()}>{copied ? 'Copied' : 'Copy'}</Button>
        <Button size="small" onClick={onDiscard}>{labels.discard}</Button>
      </div>
    </div>
  )
}
