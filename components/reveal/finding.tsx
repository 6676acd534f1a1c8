'use client'
import { useState, type ReactNode } from 'react'
import { ChevronDown } from 'lucide-react'
import { usePhone } from '@/components/charts/use-phone'
import { cx } from '@/components/ui/cx'
import { Sheet } from '@/components/ui/sheet'

/** One finding with its proof. On a phone it is a line of a list that opens its chart. */
export function Finding({ id, title, twin, startsOpen = false, className, children }: {
  readonly id: string
  readonly title: string
  readonly twin?: ReactNode
  readonly startsOpen?: boolean
  readonly className?: string
  readonly children: ReactNode
}) {
  const phone = usePhone()
  const [open, setOpen] = useState(startsOpen)
  if (!phone) return <div id={id} className={cx('min-w-0 scroll-mt-4', className)}><Sheet title={title} twin={twin}>{children}</Sheet></div>
  const bodyId = `${id}-body`
  return (
    <section id={id} className="-mx-4 min-w-0 border-b border-line bg-sheet px-4">
      <h2>
        <button type="button" aria-expanded={open} aria-controls={open ? bodyId : undefined} onClick={() => setOpen(!open)} className="flex min-h-14 w-full items-center gap-3 py-2.5 text-left">
          <span className="finding min-w-0 flex-1 text-[17px]">{title}</span>
          <ChevronDown aria-hidden size={18} className={cx('shrink-0 text-ink3', open && 'rotate-180')} />
        </button>
      </h2>
      {open && (
        <div id={bodyId} className="pb-4">
          {twin !== undefined && <p className="twin mb-3 text-[14px] leading-5">{twin}</p>}
          {children}
        </div>
      )}
    </section>
  )
}
