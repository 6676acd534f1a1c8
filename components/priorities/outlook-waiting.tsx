import type { Computed } from '@/components/model/computed'
import type { Outlook } from '@/components/model/jobs'
import { Note } from '@/components/ui/note'
import { Sheet } from '@/components/ui/sheet'
import { fill } from '@/lib/words/fill'
import { outlookMessages } from '@/lib/words/results-messages'

/** Where the outlook will stand: its place is kept while it is worked out, and what went wrong is said there. */
export function OutlookWaiting({ outlook: { status, message } }: { readonly outlook: Computed<Outlook> }) {
  if (status === 'failed') return <Note tone="bad" said>{fill(outlookMessages.failed, { reason: message ?? '' })}</Note>
  return <Sheet title={outlookMessages.waitingTitle} twin={outlookMessages.waiting} className="min-h-[300px]" />
}
