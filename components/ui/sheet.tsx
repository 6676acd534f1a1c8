import { useId, type ReactNode } from 'react'
import { cx } from './cx'

/** One thought on the page: a finding as its title, the same fact in words beneath, then the proof. */
export function Sheet({ title, twin, actions, className, children }: {
  readonly title?: ReactNode
  readonly twin?: ReactNode
  readonly actions?: ReactNode
  readonly className?: string
  readonly children?: ReactNode
}) {
  const titleId = useId()
  return (
    <section aria-labelledby={title === undefined ? undefined : titleId} className={cx('min-w-0 rounded-sheet border border-line bg-sheet px-[18px] py-4 max-sm:px-4', className)}>
      {(title !== undefined || actions !== undefined) && (
        <div className="flex items-start gap-3">
          <div className="min-w-0 flex-1">
            {title !== undefined && <h2 id={titleId} className="finding max-sm:text-[17px]">{title}</h2>}
            {twin !== undefined && <p className="twin mt-0.5 max-sm:text-[14px] max-sm:leading-5">{twin}</p>}
          </div>
          {actions}
        </div>
      )}
      {children !== undefined && <div className={title === undefined && actions === undefined ? undefined : 'mt-3.5'}>{children}</div>}
    </section>
  )
}
