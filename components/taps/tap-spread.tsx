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
    <div className={cx('grid grid-cols-3 grid-rows-[auto_auto_auto] max-sm:grid-cols-1 max-sm:grid-rows-none', wall ? 'gap-x-[2em] max-sm:gap-y-[1.4em]' : 'gap-x-7 max-sm:gap-y-5')}>
      {tapFields.map((field) => <TapSpread key={field} label={say[field]} result={result[field]} wall={wall} />)}
    </div>
  )
}

function TapSpread({ label, result, wall }: { readonly label: string; readonly result: TapFieldResult; readonly wall: boolean }) {
  const { spread } = result
  return (
    <figure className="row-span-3 grid min-w-0 grid-rows-subgrid max-sm:block">
      <figcaption className={cx('font-semibold', wall && 'leading-[1.25]')}>{label}</figcaption>
      {spread === null ? <span /> : (
        <div role="img" aria-label={fill(say.spreadOf, { counts: tapCounts(spread) })} className={cx('mt-[0.6em] grid grid-cols-6 gap-x-[0.3em]', wall ? 'text-[0.9em]' : 'text-[12px]')}>
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
