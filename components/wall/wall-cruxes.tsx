import { cx } from '@/components/ui/cx'
import { wallMessages as say } from '@/lib/words/messages-wall'

export type WallCrux = { readonly key: string; readonly label: string; readonly after: number; readonly value: string; readonly effect: 'closer' | 'apart' | 'even' }

/** What settling each question would do, five at most, from "now": solid where lists come closer, hollow where they part. */
export function WallCruxes({ now, nowText, cruxes }: { readonly now: number; readonly nowText: string; readonly cruxes: readonly WallCrux[] }) {
  const shown = cruxes.slice(0, 5)
  const values = [now, ...shown.map(({ after }) => after)]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const pad = Math.max((high - low) * 0.25, 0.01)
  const from = Math.max(0, low - pad)
  const at = (value: number) => (100 * (value - from)) / (high + pad - from)
  return (
    <section aria-label={say.settled}>
      <h2 className="serif text-[1.2em] leading-[1.25] font-bold">{say.settled}</h2>
      <ol className="mt-[0.6em] grid gap-[0.5em]">
        <li className="grid grid-cols-[minmax(0,11.5em)_minmax(0,1fr)_4.6em] items-center gap-x-[0.7em] text-ink2">
          <span className="text-[0.9em]">{say.now}</span>
          <span aria-hidden className="relative h-[1.1em]"><span className="absolute inset-y-0 border-l-3 border-print" style={{ left: `${at(now)}%` }} /></span>
          <strong className="text-right font-bold text-ink">{nowText}</strong>
        </li>
        {shown.map((crux, place) => (
          <li key={crux.key} className="grid grid-cols-[minmax(0,11.5em)_minmax(0,1fr)_4.6em] items-center gap-x-[0.7em]">
            <span className={cx('text-[0.9em] leading-[1.2]', place === 0 && crux.effect === 'closer' && 'font-bold')}>{crux.label}</span>
            <span aria-hidden className="relative h-[1.1em]">
              <span className="absolute inset-y-0 border-l border-print" style={{ left: `${at(now)}%` }} />
              <span className={cx('absolute inset-y-[0.16em]', crux.effect === 'closer' ? 'bg-print' : crux.effect === 'apart' ? 'border-2 border-loss' : 'border-2 border-print')} style={{ left: `${Math.min(at(now), at(crux.after))}%`, width: `max(0.25em, ${Math.abs(at(now) - at(crux.after))}%)` }} />
            </span>
            <strong className={cx('text-right font-bold', crux.effect === 'apart' && 'text-loss')}>{crux.value}</strong>
          </li>
        ))}
      </ol>
    </section>
  )
}
