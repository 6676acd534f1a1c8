'use client'
import type { ReactNode } from 'react'
import { cx } from './cx'

/** A choice among a few, as a toggle: filters, tap answers. */
export function Chip({ pressed, onPress, disabled = false, children }: { readonly pressed: boolean; readonly onPress: () => void; readonly disabled?: boolean; readonly children: ReactNode }) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onPress}
      className={cx(
        'inline-flex min-h-7 shrink-0 items-center gap-1.5 rounded-full border bg-sheet px-2.5 text-[12.5px] whitespace-nowrap disabled:opacity-50 max-sm:min-h-11 max-sm:px-4 max-sm:text-[14px]',
        pressed ? 'border-ink font-semibold text-ink' : 'border-line text-ink2 enabled:hover:border-edge',
      )}
    >
      {children}
    </button>
  )
}
