import type { ReactNode } from 'react'

/** One kind of ask on the last page: its name, what makes it so, and which they are. */
export function AskColumn({ title, twin, asks, none }: { readonly title: string; readonly twin: ReactNode; readonly asks: readonly string[]; readonly none: string }) {
  return (
    <section className="min-w-0">
      <h2 className="finding max-sm:text-[17px]">{title}</h2>
      <p className="twin max-sm:text-[14px] max-sm:leading-5">{twin}</p>
      {asks.length === 0
        ? <p className="mt-1.5 text-[13.5px] text-ink2 max-sm:text-[15px]">{none}</p>
        : <ul className="mt-1.5 grid gap-1 text-[13.5px] leading-[19px] max-sm:text-[15px] max-sm:leading-[22px]">{asks.map((ask) => <li key={ask} className="break-words">{ask}</li>)}</ul>}
    </section>
  )
}
