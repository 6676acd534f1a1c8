import { Check } from 'lucide-react'
import { voteResultMessages as say } from '@/lib/words/messages-vote'
import type { Standing } from '@/lib/words/vote-rules'

/** What a rule makes of an ask: filled and ticked, dashed, or the plain word. */
export function StandingCell({ standing }: { readonly standing: Standing }) {
  if (standing === 'out') return <span className="text-ink2">{say.out}</span>
  if (standing === 'tie') return <span className="inline-flex h-[26px] min-w-[62px] items-center justify-center rounded-tag border border-dashed border-ink font-semibold">{say.tie}</span>
  return (
    <span className="inline-flex h-[26px] min-w-[62px] items-center justify-center gap-1 rounded-tag bg-print font-semibold text-on-print">
      <Check aria-hidden size={13} strokeWidth={2.6} />{say.in}
    </span>
  )
}
