'use client'
import type { ReactNode } from 'react'
import { Dialog as Radix } from 'radix-ui'
import { X } from 'lucide-react'
import { shellLabels as labels } from '@/lib/words/labels-shell'

/** A window that fills a phone and stands at the right of a tablet; its content brings its own scrolling. */
export function FullDialog({ open, onOpenChange, title, children }: { readonly open: boolean; readonly onOpenChange: (open: boolean) => void; readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="dialog-shade fixed inset-0 z-40" />
        <Radix.Content aria-describedby={undefined} className="fixed inset-y-0 right-0 z-50 flex h-dvh w-[min(100vw,420px)] flex-col border-l border-line bg-sheet outline-none max-sm:w-screen max-sm:border-0">
          <div className="flex items-center justify-between px-4 pt-2 pb-1">
            <Radix.Title className="text-[15px] font-semibold">{title}</Radix.Title>
            <Radix.Close aria-label={labels.close} className="-mr-2 inline-flex size-11 items-center justify-center rounded-control text-ink3 hover:bg-sunk hover:text-ink"><X aria-hidden size={18} /></Radix.Close>
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
