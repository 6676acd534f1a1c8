'use client'
import { useState } from 'react'
import dynamic from 'next/dynamic'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { cardsCsvMessages } from '@/lib/words/messages-import'
import { boardLabels as labels } from '@/lib/words/labels-board'
import { PasteDialog } from './paste-dialog'

// The library is 60 KB of cards, and few read a table: fetched when somebody opens them.
const CardsCsvDialog = dynamic(() => import('./cards-csv-dialog').then((file) => file.CardsCsvDialog), { ssr: false })
const LibraryDialog = dynamic(() => import('./library-dialog').then((file) => file.LibraryDialog), { ssr: false })

/** Cards from elsewhere: one menu above the board, two plain buttons on an empty one. */
export function ImportActs({ look }: { readonly look: 'menu' | 'buttons' }) {
  const [open, setOpen] = useState<'library' | 'paste' | 'table' | null>(null)
  return (
    <>
      {look === 'menu' ? (
        <Menu trigger={<Button size="small">{labels.import}</Button>}>
          <MenuItem onSelect={() => setOpen('library')}>{labels.fromTheLibrary}</MenuItem>
          <MenuItem onSelect={() => setOpen('paste')}>{labels.pasteAList}</MenuItem>
          <MenuItem onSelect={() => setOpen('table')}>{cardsCsvMessages.menu}</MenuItem>
        </Menu>
      ) : (
        <>
          <Button onClick={() => setOpen('paste')}>{labels.pasteAList}</Button>
          <Button onClick={() => setOpen('library')}>{labels.fromTheLibrary}</Button>
          <Button onClick={() => setOpen('table')}>{cardsCsvMessages.menu}</Button>
        </>
      )}
      {open === 'library' && <LibraryDialog onClose={() => setOpen(null)} />}
      {open === 'table' && <CardsCsvDialog onClose={() => setOpen(null)} />}
      {open === 'paste' && <PasteDialog onClose={() => setOpen(null)} />}
    </>
  )
}
