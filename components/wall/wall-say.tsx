import type { ReactNode } from 'react'

/** One sentence for the whole room, and what belongs under it. */
export function WallSay({ title, over, children }: { readonly title: ReactNode; readonly over?: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className="flex min-h-0 flex-1 flex-col justify-center py-[1em]">
      {over !== undefined && <p className="mb-[0.4em] text-ink2">{over}</p>}
      <h1 className="max-w-[24em] text-[2.1em] leading-[1.2]">{title}</h1>
      {children !== undefined && <div className="mt-[1.4em]">{children}</div>}
    </div>
  )
}
