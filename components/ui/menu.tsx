'use client'
import { useState, type ReactNode } from 'react'
import { DropdownMenu } from 'radix-ui'
import { Check, ChevronDown, ChevronRight } from 'lucide-react'
import { usePhone } from '@/components/charts/use-phone'
import { shellLabels as labels } from '@/lib/words/labels-shell'
import { cx } from './cx'

const panel = 'dialog-shadow z-50 max-h-[var(--radix-dropdown-menu-content-available-height)] min-w-[212px] max-w-[320px] overflow-y-auto rounded-sheet border border-edge bg-sheet p-[5px] text-[13px]'
const row =
  'flex min-h-[30px] cursor-pointer items-center gap-2 rounded-tag px-[9px] py-1 outline-none select-none max-sm:min-h-12 max-sm:text-[15px] data-highlighted:bg-pen-soft data-highlighted:shadow-[inset_0_0_0_2px_var(--pen)] data-disabled:cursor-default data-disabled:text-ink3'

/** `trigger` must be one focusable element (a Button, an IconButton). */
export function Menu({ trigger, align = 'end', children }: { readonly trigger: ReactNode; readonly align?: 'start' | 'end'; readonly children: ReactNode }) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        {/* A landmark of its own: the portal stands outside those of the page. */}
        <section aria-label={labels.menu}><DropdownMenu.Content align={align} sideOffset={4} collisionPadding={8} className={panel}>{children}</DropdownMenu.Content></section>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

/** `why` disables the item and says the reason on its second line. */
export function MenuItem({ onSelect, why = null, icon, tone = 'plain', children }: {
  readonly onSelect: () => void
  readonly why?: string | null
  readonly icon?: ReactNode
  readonly tone?: 'plain' | 'bad'
  readonly children: ReactNode
}) {
  return (
    <DropdownMenu.Item onSelect={onSelect} disabled={why !== null} className={cx(row, tone === 'bad' && 'text-bad')}>
      {icon}
      <span className="min-w-0 flex-1">{children}{why !== null && <span className="twin block">{why}</span>}</span>
    </DropdownMenu.Item>
  )
}

export function MenuChoice({ checked, onSelect, children }: { readonly checked: boolean; readonly onSelect: () => void; readonly children: ReactNode }) {
  return (
    <DropdownMenu.CheckboxItem checked={checked} onCheckedChange={onSelect} className={row}>
      <span className="min-w-0 flex-1">{children}</span>
      {checked && <Check aria-hidden size={15} className="text-pen" />}
    </DropdownMenu.CheckboxItem>
  )
}

/** A menu beside the menu; on a phone, where none fits beside it, its items unfold in place. */
export function MenuSub({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const phone = usePhone()
  const [open, setOpen] = useState(false)
  if (phone) {
    const toggle = (event: Event) => {
      event.preventDefault()
      setOpen(!open)
    }
    return (
      <>
        <DropdownMenu.Item onSelect={toggle} aria-expanded={open} className={row}><span className="flex-1">{label}</span><ChevronDown aria-hidden size={15} className={cx('text-ink3', open && 'rotate-180')} /></DropdownMenu.Item>
        {open && <DropdownMenu.Group aria-label={label} className="ml-[9px] border-l border-line pl-1">{children}</DropdownMenu.Group>}
      </>
    )
  }
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className={row}><span className="flex-1">{label}</span><ChevronRight aria-hidden size={15} className="text-ink3" /></DropdownMenu.SubTrigger>
      <DropdownMenu.Portal><section aria-label={labels.menu}><DropdownMenu.SubContent sideOffset={4} collisionPadding={8} className={panel}>{children}</DropdownMenu.SubContent></section></DropdownMenu.Portal>
    </DropdownMenu.Sub>
  )
}

export function MenuLabel({ children }: { readonly children: ReactNode }) {
  return <DropdownMenu.Label className="twin px-[9px] pt-1.5 pb-1">{children}</DropdownMenu.Label>
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className="my-1 h-px bg-line" />
}
