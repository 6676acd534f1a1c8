import type { ReactNode } from 'react'
import { cx } from './cx'

const tones = { plain: 'border-edge text-ink2', pen: 'border-pen text-pen', warn: 'border-warn bg-warn-soft text-warn', bad: 'border-bad text-bad' } as const

/** A small word with a border: SAMPLE, a code, "assumed", "observer". */
export function Tag({ tone = 'plain', className, children }: { readonly tone?: keyof typeof tones; readonly className?: string; readonly children: ReactNode }) {
  return <span className={cx('inline-block rounded-tag border px-1.5 py-px text-[11px] leading-4 font-semibold tracking-[0.04em] whitespace-nowrap', tones[tone], className)}>{children}</span>
}
