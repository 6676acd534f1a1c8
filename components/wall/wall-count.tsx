import { Said } from '@/components/announce/said'
import { cx } from '@/components/ui/cx'

/** A sealed count, large, with a hatched seat for each that is in: the count only, never who. */
export function WallCount({ text, count, of }: { readonly text: string; readonly count: number; readonly of: number }) {
  return (
    <div>
      <Said on="change" className="text-[3.2em] leading-[1.15] font-bold tracking-[-0.01em]">{text}</Said>
      {of > 0 && of <= 40 && (
        <div aria-hidden className="mt-[0.8em] flex flex-wrap gap-[0.4em]">
          {Array.from({ length: of }, (_, at) => <span key={at} className={cx('h-[2.4em] w-[1.8em] rounded-tag border-2', at < count ? 'hatch border-pen' : 'border-dashed border-edge')} />)}
        </div>
      )}
    </div>
  )
}
