'use client'
import { useEffect, useRef, type ReactNode } from 'react'

/** The title of a step. After a move through the form it takes the focus and comes into view, for those who listen and those who scrolled down. */
export function StepHeading({ name, moved, children }: { readonly name: string; readonly moved: boolean; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!moved) return
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [moved, name])
  return (
    <h2 ref={heading} tabIndex={-1} className="serif min-w-0 flex-1 scroll-mt-28 text-[19px] leading-[25px] font-bold outline-none max-sm:text-[22px] max-sm:leading-7 max-sm:font-normal [&_em]:font-normal">
      {children}
    </h2>
  )
}
