'use client'
import type { ReactNode } from 'react'
import { Dialog as Radix } from 'radix-ui'
import { X } from 'lucide-react'
import { shellLabels as labels } from '@/lib/words/labels-shell'
import { cx } from './cx'

/** A window over the page; on a phone it fills the width from below. Escape and the cross close it unless `onOpenChange` refuses. */
export function Dialog({ open, onOpenChange, title, description, footer, wide = false, closable = true, children }: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: ReactNode
  readonly description?: ReactNode
  readonly footer?: ReactNode
  readonly wide?: boolean
  /** False: only a button inside leads on; no cross, and Escape does nothing. */
  readonly closable?: boolean
  readonly children?: ReactNode
}) {
  return (
    <Radix.Root open={open} onOpenChange={(next) => { if (closable || next) onOpenChange(next) }}>
      <Radix.Portal>
        <Radix.Overlay className="dialog-shade fixed inset-0 z-40" />
        <Radix.Content
          data-window
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
          className={cx(
            'dialog-shadow fixed z-50 flex flex-col overflow-hidden border border-edge bg-sheet outline-none',
            'left-1/2 top-1/2 max-h-[min(86dvh,760px)] w-[calc(100vw-48px)] -translate-x-1/2 -translate-y-1/2 rounded-sheet',
            'max-sm:inset-x-0 max-sm:bottom-[var(--keyboard,0px)] max-sm:top-auto max-sm:max-h-[calc(92dvh-var(--keyboard,0px))] max-sm:w-auto max-sm:translate-x-0 max-sm:translate-y-0 max-sm:rounded-b-none',
            wide ? 'max-w-[860px] max-sm:max-w-none' : 'max-w-[520px] max-sm:max-w-none',
          )}
        >
          <div className="flex items-start gap-4 px-6 pt-5 pb-1 max-sm:px-4">
            <Radix.Title className="serif flex-1 text-[21px] leading-7">{title}</Radix.Title>
            {closable && <Radix.Close aria-label={labels.close} className="-mt-0.5 -mr-2 inline-flex size-8 shrink-0 items-center justify-center rounded-control text-ink3 hover:bg-sunk hover:text-ink max-sm:-mt-2 max-sm:size-11">
              <X aria-hidden size={18} />
            </Radix.Close>}
          </div>
          {description !== undefined && <Radix.Description className="px-6 text-ink2 max-sm:px-4">{description}</Radix.Description>}
          <div className="min-h-0 flex-1 overflow-y-auto px-6 pt-3 pb-6 max-sm:px-4">{children}</div>
          {footer !== undefined && (
            <div className="flex flex-wrap items-center justify-end gap-2.5 border-t border-line px-6 py-3.5 max-sm:px-4 max-sm:pb-[max(14px,env(safe-area-inset-bottom))]">{footer}</div>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
