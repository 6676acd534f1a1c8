const marks = [
  { fill: 'fill-s2', path: 'M5 0A5 5 0 1 1 -5 0A5 5 0 1 1 5 0Z' },
  { fill: 'fill-s6', path: 'M-4.5 -4.5H4.5V4.5H-4.5Z' },
  { fill: 'fill-s3', path: 'M0 -5.2L5.2 4.4H-5.2Z' },
] as const

/** A circle, B square, C triangle; further camps start again, their letter tells them apart. */
export function CampMark({ at }: { readonly at: number }) {
  const mark = marks[at % marks.length]
  if (mark === undefined) return null
  return <svg aria-hidden width="14" height="14" viewBox="-7 -7 14 14" className="mt-[3px] shrink-0"><path d={mark.path} className={mark.fill} /></svg>
}
