import { cx } from '@/components/ui/cx'

export type WallStrip = { readonly id: string; readonly name: string; readonly low: number; readonly mid: number; readonly high: number }

/** One question on the wall: a line and a ring for each answer, by best guess; sizes follow the text, so that the last row reads it too. */
export function WallStrips({ title, strips, pool, format, named, bare = false }: {
  readonly title: string
  readonly strips: readonly WallStrip[]
  readonly pool: number | null
  readonly format: (value: number) => string
  /** Names stand beside the lines while they fit. */
  readonly named: boolean
  /** No axis of its own: the one above it holds. */
  readonly bare?: boolean
}) {
  const sorted = [...strips].sort((a, b) => b.mid - a.mid)
  const end = niceEnd(Math.max(...strips.map(({ high }) => high), pool ?? 0, 1e-6))
  const at = (value: number) => `${(100 * Math.min(value, end)) / end}%`
  const shown = named && sorted.length <= 12
  const ticks = [0, end / 2, end]
  return (
    <figure className="min-w-0">
      <figcaption className="serif text-[1.05em] leading-[1.25] font-bold">{title}</figcaption>
      <div role="img" aria-label={`${title}: ${sorted.map(({ name, low, mid, high }) => `${named ? `${name}: ` : ''}${format(mid)}, ${format(low)} to ${format(high)}`).join('; ')}`} className={cx('mt-[0.5em] grid', shown ? 'grid-cols-[8em_minmax(0,1fr)]' : 'grid-cols-1')}>
        <div className={cx(shown ? 'grid' : 'hidden')}>
          {sorted.map(({ id, name }) => <span key={id} className="truncate pr-[0.6em] text-[0.85em] leading-[1.5] text-ink2">{name}</span>)}
        </div>
        <div className="relative">
          {ticks.map((tick) => <span key={tick} aria-hidden className="absolute inset-y-0 border-l border-line" style={{ left: at(tick) }} />)}
          {pool !== null && <span aria-hidden className="absolute -inset-y-[0.2em] border-l-3 border-dashed border-print" style={{ left: at(pool) }} />}
          {sorted.map(({ id, low, mid, high }) => (
            <div key={id} aria-hidden className={cx('relative text-[0.85em] leading-[1.5]', sorted.length > 16 && 'leading-[0.8]!')}>
               
              <span className="absolute top-1/2 h-[0.14em] -translate-y-1/2 bg-pencil" style={{ left: at(low), width: `calc(${at(high)} - ${at(low)})` }} />
              <span className="absolute top-1/2 size-[0.7em] -translate-x-1/2 -translate-y-1/2 rounded-full border-[0.14em] border-pencil bg-paper" style={{ left: at(mid) }} />
            </div>
          ))}
        </div>
        {!bare && (
          <>
            {shown && <span />}
            <div aria-hidden className="relative mt-[0.2em] h-[1.3em] text-[0.82em] text-ink2">
              {ticks.map((tick, place) => <span key={tick} className={cx('absolute whitespace-nowrap', place === 1 && '-translate-x-1/2', place === 2 && '-translate-x-full')} style={{ left: at(tick) }}>{format(tick)}</span>)}
            </div>
          </>
        )}
      </div>
    </figure>
  )
}

/** 1, 2, 5, 10 … of a decade, so that the half of it reads well too. */
function niceEnd(most: number): number {
  const decade = 10 ** Math.floor(Math.log10(most))
  return ([1, 2, 4, 6, 8, 10].find((step) => step * decade >= most * 0.999) ?? 10) * decade
}
