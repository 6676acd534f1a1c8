import { cx } from '@/components/ui/cx'
import { tapIds } from '@/lib/words/card-taps'
import { fill } from '@/lib/words/fill'
import { tapLabels } from '@/lib/words/messages-cards'
import { tapMessages as say } from '@/lib/words/messages-taps'
import { tapCounts, tapSentence } from '@/lib/words/tap-sentences'
import type { TapFieldResult } from '@/lib/workshop/tap-types'

/** Six columns of dots, one dot a tap, the middle one underlined; without names. Sizes follow the text around it. */
export function TapSpread({ label, result, wall = false }: { readonly label: string; readonly result: TapFieldResult; readonly wall?: boolean }) {
  const { spread } = result
  return (
    <figure className="min-w-0">
      <figcaption className={cx('font-semibold', wall && 'text-[0.92em] leading-[1.25]')}>{label}</figcaption>
      {spread !== null && (
        <div role="img" aria-label={fill(say.spreadOf, { counts: tapCounts(spread) })} className={cx('mt-[0.4em] grid grid-cols-6 items-end gap-x-[0.4em]', wall ? 'text-[0.85em]' : 'text-[12px]')}>
          {tapIds.map((tap) => (
            <div key={tap} className="grid h-full min-w-0 content-end justify-items-center text-center">
              <span className={cx('mb-[0.3em] flex max-w-full flex-wrap-reverse justify-center gap-[0.18em]', wall ? 'min-h-[2.6em] w-[3.4em]' : 'min-h-[3.2em] w-[4em]')}>
                {Array.from({ length: spread[tap] }, (_, at) => <span key={at} className="size-[0.85em] rounded-full bg-print" />)}
              </span>
              <span className={cx('w-full border-t-2 pt-[0.25em] leading-[1.2]', result.middle === tap ? 'border-print font-semibold' : 'border-line text-ink2')}>
                {tapLabels[tap].word}
                <span className="block font-semibold">{spread[tap] === 0 ? ' ' : spread[tap]}</span>
              </span>
            </div>
          ))}
        </div>
      )}
      <p className={wall ? 'mt-[0.3em] text-[0.85em] text-ink2' : 'twin mt-1'}>{tapSentence(result)}</p>
    </figure>
  )
}
