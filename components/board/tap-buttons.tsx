'use client'
import { cx } from '@/components/ui/cx'

export type TapOption = { readonly name: string; readonly hint?: string }

/** A row of answers to tap: one may be pressed; what stands between them is none. */
export function TapButtons({ label, options, pressed, onPress, disabled = false }: {
  readonly label: string
  readonly options: readonly TapOption[]
  readonly pressed: string | null
  readonly onPress: (name: string) => void
  readonly disabled?: boolean
}) {
  return (
    <div role="group" aria-label={label} className={cx('grid gap-1', options.length > 5 ? 'grid-cols-3 sm:grid-cols-6' : 'grid-cols-5')}>
      {options.map((option) => (
        <button
          key={option.name}
          type="button"
          disabled={disabled}
          aria-pressed={option.name === pressed}
          onClick={() => onPress(option.name)}
          className={cx(
            'min-h-9 min-w-0 rounded-control border px-1 py-1 text-[12.5px] leading-[15px] max-sm:min-h-12 max-sm:text-[13.5px]',
            option.name === pressed ? 'border-print bg-print font-semibold text-on-print' : 'border-edge bg-sheet text-ink enabled:hover:bg-sunk',
          )}
        >
          {option.name}
          {option.hint !== undefined && <span className={cx('block text-[11px] leading-[14px] font-normal', option.name === pressed ? 'text-on-print' : 'text-ink3')}>{option.hint}</span>}
        </button>
      ))}
    </div>
  )
}
