'use client'
import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx'

/** A button whose whole face is an icon; `label` is its name. 28 px on a laptop, 44 on a phone. */
export function IconButton({ label, className, children, type = 'button', ...rest }: ComponentProps<'button'> & { readonly label: string; readonly children: ReactNode }) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={cx('inline-flex size-7 shrink-0 items-center justify-center rounded-control text-ink3 hover:bg-sunk hover:text-ink disabled:opacity-40 max-sm:size-11', className)}
    >
      {children}
    </button>
  )
}
