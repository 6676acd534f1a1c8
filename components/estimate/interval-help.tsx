import type { ReactNode } from 'react'
import { ChevronRight } from 'lucide-react'
import type { FieldRange, Parts } from '@/lib/words/check-interval'
import { fill } from '@/lib/words/fill'
import { chanceLadder, fieldMessages } from '@/lib/words/messages-field'
import { formatPercent } from '@/lib/words/numbers'
import { showNumber } from './interval-draft'

/** The bet that tells whether an end is right, and the neutral ladder, the same for every chance. */
export function IntervalHelp({ parts, range, ladder }: { readonly parts: Parts; readonly range: FieldRange; readonly ladder: boolean }) {
  return (
    <div className="flex flex-wrap items-start gap-x-5 gap-y-1">
      {parts.low !== null && <Disclosure title={fieldMessages.lowHelpTitle}>{fill(fieldMessages.lowHelp, { low: showNumber(parts.low, range) })}</Disclosure>}
      {parts.high !== null && <Disclosure title={fieldMessages.highHelpTitle}>{fill(fieldMessages.highHelp, { high: showNumber(parts.high, range) })}</Disclosure>}
      {ladder && (
        <Disclosure title={fieldMessages.ladderTitle}>
          <table className="text-[13px] leading-[18px] max-sm:text-[14px]">
            <caption className="sr-only">{fieldMessages.ladderCaption}</caption>
            <tbody>
              {chanceLadder.map((rung) => (
                <tr key={rung.chance}>
                  <th scope="row" className="py-0.5 pr-4 text-right font-semibold text-ink">{formatPercent(rung.chance)}</th>
                  <td className="py-0.5">{rung.text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Disclosure>
      )}
    </div>
  )
}

/** A question one can open in place. */
export function Disclosure({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className="group min-w-0 open:basis-full">
      <summary className="inline-flex min-h-7 cursor-pointer list-none items-center gap-1 text-[12.5px] font-medium text-pen hover:underline max-sm:min-h-11 max-sm:text-[14px] [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden size={14} className="transition-transform duration-[120ms] group-open:rotate-90" />
        {title}
      </summary>
      <div className="max-w-[60ch] pt-0.5 pb-2 pl-[18px] text-[13px] leading-[19px] text-ink2 max-sm:text-[15px] max-sm:leading-[22px]">{children}</div>
    </details>
  )
}
