import { Said } from '@/components/announce/said'
import { Button } from '@/components/ui/button'
import { fill } from '@/lib/words/fill'
import { draftMessages as say } from '@/lib/words/messages-board'
import type { DraftText } from './use-draft-text'

/** Two people wrote in one text: what the other wrote, and which of the two is to stand. */
export function DraftConflict({ draft: { conflict, keepMine, takeTheirs } }: { readonly draft: Pick<DraftText, 'conflict' | 'keepMine' | 'takeTheirs'> }) {
  if (conflict === null) return null
  return (
    <Said as="div" trouble className="mt-1.5 border-l-3 border-warn bg-warn-soft px-3 py-1.5 text-[13px]">
      <p className="break-words">{conflict === '' ? say.theirsEmpty : fill(say.theirs, { text: conflict })}</p>
      <div className="flex gap-3"><Button size="small" variant="text" onClick={keepMine}>{say.keepMine}</Button><Button size="small" variant="text" onClick={takeTheirs}>{say.takeTheirs}</Button></div>
    </Said>
  )
}
