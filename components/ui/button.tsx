'use client'
import { useId, type ComponentProps, type ReactNode } from 'react'
import { LoaderCircle } from 'lucide-react'
import { buttonClasses, type ButtonSize, type ButtonVariant } from './button-classes'
import { cx } from './cx'

export type ButtonProps = ComponentProps<'button'> & {
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  /** Something is under way: the button keeps its width and takes no second click. */
  readonly busy?: boolean
  /** Why it cannot be pressed now. Set: the button is disabled and the reason stands beside it. */
  readonly why?: string | null
  readonly children: ReactNode
}

export function Button({ variant = 'plain', size = 'normal', busy = false, why = null, disabled, className, children, type = 'button', ...rest }: ButtonProps) {
  const whyId = useId()
  const button = (
    <button
      {...rest}
      type={type}
      disabled={disabled === true || why !== null || busy}
      aria-busy={busy || undefined}
      aria-describedby={why === null ? rest['aria-describedby'] : whyId}
      className={buttonClasses(variant, size, className)}
    >
      {busy && <LoaderCircle aria-hidden size={16} className="absolute animate-spin" />}
      <span className={cx('inline-flex min-w-0 items-center gap-[7px]', busy && 'invisible')}>{children}</span>
      {busy && <span className="sr-only">{children}</span>}
    </button>
  )
  if (why === null) return button
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2.5 gap-y-1">
      {button}
      <span id={whyId} className="twin">{why}</span>
    </span>
  )
}
