import type { ReactNode } from 'react'

/** A page that says one thing: an error, a missing address, a way back in. */
export function Plain({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-[560px] flex-col px-6 pt-10 pb-16 max-sm:px-4">
      {/* A page afresh: this one broke, or leads nowhere. */}
      <a href="/" className="serif self-start text-[22px] leading-none font-bold tracking-[-0.01em]">Parley</a>
      <h1 className="mt-14 mb-3 max-sm:mt-10">{title}</h1>
      <div className="space-y-5 text-[15px] leading-[23px] text-ink2">{children}</div>
    </main>
  )
}
