import { cx } from '@/components/ui/cx'
import { tapIds } from '@/lib/words/tap-ids'
import { fill } from '@/lib/words/fill'
import { tapLabels } from '@/lib/words/messages-cards'
import { tapMessages as say } from '@/lib/words/messages-taps'
import { tapCounts, tapSentence } from '@/lib/words/tap-sentences'
import { tapFields } from '@/lib/workshop/count-taps'
import type { TapFieldResult, TapResult } from '@/lib/workshop/tap-types'

/** The room's taps on a card: for each question six columns of dots, a dot a tap, without names. Sizes follow the text around it. */
export function TapSpreads({ result, wall = false }: { readonly result: TapResult; readonly wall?: boolean }) {
  return (
    <div className="@container">
      {/* Six words need about 50 px each: where three figures side by side have less, they stand one below the other. */}
      <div className={cx('grid gap-y-[1.2em] @min-[58em]:grid-cols-3 @min-[58em]:grid-rows-[auto_auto_auto]', wall ? 'gap-x-[2em]' : 'gap-x-7')}>
        {tapFields.map((field) => <TapSpread key={field} label={say[field]} result={result[field]} wall={wall} />)}
      </div>
    </div>
  )
}

function TapSpread({ label, result, wall }: { readonly label: string; readonly result: TapFieldResult; readonly wall: boolean }) {
  const { spread } = result
  return (
    <figure className="grid min-w-0 grid-cols-[minmax(0,13em)_minmax(0,1fr)] grid-rows-[auto_1fr] gap-x-6 max-sm:block @min-[58em]:row-span-3 @min-[58em]:grid-cols-1 @min-[58em]:grid-rows-subgrid">
      <figcaption className={cx('font-semibold', wall && 'leading-[1.25]')}>{label}</figcaption>
      {spread === null ? <span /> : (
        <div role="img" aria-label={fill(say.spreadOf, { counts: tapCounts(spread) })} className={cx('row-span-2 mt-[0.6em] grid grid-cols-6 gap-x-[0.3em] @min-[58em]:row-span-1', wall ? 'text-[0.9em]' : 'text-[12px]')}>
          {tapIds.map((tap) => (
            <div key={tap} className="flex min-w-0 flex-col items-center justify-end text-center">
              <span className={cx('mb-[0.35em] flex w-[3.3em] max-w-full flex-wrap-reverse content-start justify-center gap-[0.2em]', wall ? 'min-h-[3.4em]' : 'min-h-[3em]')}>
                {Array.from({ length: spread[tap] }, (_, at) => <span key={at} className="size-[0.9em] rounded-full bg-print" />)}
              </span>
              <span className={cx('min-h-[3.9em] w-full border-t-3 pt-[0.25em] leading-[1.2]', result.middle === tap ? 'border-print font-semibold' : 'border-line text-ink2')}>
                <span className="block font-semibold">{spread[tap] === 0 ? '\u00a0' : spread[tap]}</span>
                {tapLabels[tap].word}
              </span>
            </div>
          ))}
        </div>
      )}
      <p className={wall ? 'text-[0.9em] text-ink2' : 'twin'}>{tapSentence(result)}</p>
    </figure>
  )
}
