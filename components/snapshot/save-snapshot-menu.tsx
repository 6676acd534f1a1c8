'use client'
import { useState } from 'react'
import { Download } from 'lucide-react'
import { Said } from '@/components/announce/said'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { fill } from '@/lib/words/fill'
import { snapshotPageMessages as say } from '@/lib/words/messages-snapshot-page'
import type { Opened } from './opened'
import type { ExportKind } from './save-export'

/** Everything that can be taken away from a snapshot. */
export function SaveSnapshotMenu({ opened, text }: { readonly opened: Opened; readonly text: string }) {
  const [problem, setProblem] = useState<string | null>(null)
  const save = async (kind: ExportKind) => {
    try {
      const { saveExport } = await import('./save-export')
      await saveExport(kind, opened, text)
      setProblem(null)
    } catch (failure) {
      setProblem(fill(say.saveFailed, { problem: failure instanceof Error ? failure.message : String(failure) }))
    }
  }
  return (
    <>
      {problem !== null && <Said as="span" trouble className="text-[13px] text-bad">{problem}</Said>}
      <Menu trigger={<Button size="small"><Download aria-hidden size={15} />{say.save}</Button>}>
        <MenuItem onSelect={() => window.print()}>{say.print}</MenuItem>
        <MenuItem onSelect={() => void save('html')}>{say.saveHtml}</MenuItem>
        <MenuItem onSelect={() => void save('markdown')}>{say.saveMarkdown}</MenuItem>
        <MenuItem onSelect={() => void save('csv')}>{say.saveCsv}</MenuItem>
        <MenuItem onSelect={() => void save('workshop')}>{say.saveWorkshop}</MenuItem>
        <MenuItem onSelect={() => void save('snapshot')}>{say.saveSnapshot}</MenuItem>
      </Menu>
    </>
  )
}
