import { cx } from './cx'

export type ButtonVariant = 'primary' | 'plain' | 'text'
export type ButtonSize = 'small' | 'normal' | 'large'

// A finger needs 44 px: below 760 px every size grows to it, and large to 48.
const sizes: { readonly [S in ButtonSize]: string } = {
  small: 'min-h-7 text-[12.5px] font-medium max-sm:min-h-11 max-sm:text-[14px]',
  normal: 'min-h-[34px] text-[13.5px] font-semibold max-sm:min-h-11 max-sm:text-[15px]',
  large: 'min-h-12 text-[15px] font-semibold max-sm:text-[16px]',
}

const paddings: { readonly [S in ButtonSize]: string } = { small: 'px-2.5 max-sm:px-3.5', normal: 'px-3.5', large: 'px-5' }

const variants: { readonly [V in ButtonVariant]: string } = {
  primary: 'border-pen bg-pen text-on-pen enabled:hover:brightness-110',
  plain: 'border-edge bg-sheet text-ink enabled:hover:border-ink enabled:hover:bg-sunk',
  text: 'border-transparent bg-transparent text-pen enabled:hover:underline underline-offset-3',
}

/** The look of a button, for links that act like one too. */
export function buttonClasses(variant: ButtonVariant, size: ButtonSize, className?: string): string {
  return cx(
    'relative inline-flex shrink-0 items-center justify-center gap-[7px] rounded-control border leading-none whitespace-nowrap select-none',
    'transition-[background-color,border-color,filter] duration-[120ms] ease-out disabled:cursor-not-allowed disabled:opacity-50',
    sizes[size],
    variant === 'text' ? 'px-1.5' : paddings[size],
    variants[variant],
    className,
  )
}
