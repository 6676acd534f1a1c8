import type { ReactNode } from 'react'
import { Said } from '@/components/announce/said'
import { cx } from './cx'

const tones = { plain: 'border-line text-ink2', pen: 'border-pen text-ink2', warn: 'border-warn bg-warn-soft text-ink', bad: 'border-bad text-ink' } as const

type Props = {
  readonly tone?: keyof typeof tones
  /** Announced when it comes or changes. */
  readonly said?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** A remark beside the matter: 3 px rule at its left. */
export function Note({ tone = 'plain', said = false, className, children }: Props) {
  const look = cx('border-l-3 py-1.5 pl-3.5 text-[13.5px] leading-5 max-sm:text-[15px] max-sm:leading-[22px]', tone === 'warn' && 'pr-3', tones[tone], className)
  return said ? <Said as="div" trouble={tone === 'bad'} className={look}>{children}</Said> : <div className={look}>{children}</div>
}
