import type { ReactNode } from 'react'
import { CircleAlert } from 'lucide-react'
import { Said } from '@/components/announce/said'
import { cx } from './cx'

export const controlClasses =
  'block w-full min-w-0 rounded-control border border-edge bg-sheet px-2.5 text-[15px] text-ink placeholder:text-ink3 disabled:opacity-60 read-only:bg-transparent aria-invalid:border-bad max-sm:text-[16px]'

/** Label above, hint and error below, wired to the control by the ids it is given. */
export function FieldFrame({ id, label, optional = false, labelHidden = false, hint, error, className, children }: {
  readonly id: string
  readonly label: ReactNode
  readonly optional?: boolean
  readonly labelHidden?: boolean
  readonly hint?: ReactNode
  readonly error?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <div className={cx('min-w-0', className)}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'mb-1.5 block font-semibold max-sm:text-[15px]'}>
        {label}
        {optional && <span className="font-normal text-ink2"> (if you like)</span>}
      </label>
      {children}
      {hint !== undefined && hint !== null && <p id={`${id}-hint`} className="twin mt-1.5 max-sm:text-[14px] max-sm:leading-5">{hint}</p>}
      {error !== undefined && error !== null && (
        <Said trouble id={`${id}-error`} className="mt-1.5 flex items-start gap-1.5 text-[13px] leading-[18px] text-bad">
          <CircleAlert aria-hidden size={15} className="mt-px shrink-0" />
          <span>{error}</span>
        </Said>
      )}
    </div>
  )
}

/** The value of aria-describedby for a control inside a FieldFrame. */
export function describedBy(id: string, hint: ReactNode, error: ReactNode): string | undefined {
  const ids = [hint !== undefined && hint !== null && `${id}-hint`, error !== undefined && error !== null && `${id}-error`].filter((part) => part !== false)
  return ids.length === 0 ? undefined : ids.join(' ')
}
