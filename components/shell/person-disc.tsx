import { cx } from '@/components/ui/cx'
import { initials } from './people-order'

/** People are grey; you are pen. */
export function PersonDisc({ name, you = false, small = false }: { readonly name: string; readonly you?: boolean; readonly small?: boolean }) {
  return (
    <span
      aria-hidden
      className={cx(
        'inline-flex shrink-0 items-center justify-center rounded-full border font-semibold',
        small ? 'size-[18px] text-[9px]' : 'size-[26px] text-[11px]',
        you ? 'border-pen bg-pen text-on-pen' : 'border-edge bg-sunk text-ink2',
      )}
    >
      {small ? initials(name).slice(0, 1) : initials(name)}
    </span>
  )
}
