import type { ReactNode } from 'react'

/** One definition: words and, where there is one, an example; then how it is reckoned and where that comes from. */
export function Definition({ title, formula = [], source, children }: {
  readonly title: string
  readonly formula?: readonly string[]
  readonly source?: string
  readonly children: ReactNode
}) {
  return (
    <section className="space-y-4 border-t border-line pt-5">
      <h2 className="text-[21px] leading-7 font-bold">{title}</h2>
      {children}
      {formula.length > 0 && (
        <div className="space-y-1.5 border-l-2 border-line pl-4">
          {formula.map((line) => <p key={line} className="text-[15.5px] leading-6 text-ink2 italic">{line}</p>)}
        </div>
      )}
      {source !== undefined && <p className="twin font-(family-name:--font-sans)">{source}.</p>}
    </section>
  )
}
