/** n of N people as squares; the words stand beside it. Beyond a dozen the squares become one bar. */
export function SupportSquares({ count, of }: { readonly count: number; readonly of: number }) {
  if (of > 12) {
    return (
      <svg aria-hidden width="74" height="10" className="inline-block shrink-0">
        <rect x="0.5" y="0.5" width="73" height="9" className="fill-transparent stroke-pencil" />
        <rect width={(74 * count) / of} height="10" className="fill-print" />
      </svg>
    )
  }
  return (
    <svg aria-hidden width={of * 12 - 2} height="10" className="inline-block shrink-0">
      {Array.from({ length: of }, (_, at) => at < count
        ? <rect key={at} x={at * 12} width="10" height="10" className="fill-print" />
        : <rect key={at} x={at * 12 + 0.5} y="0.5" width="9" height="9" className="fill-transparent stroke-pencil" />)}
    </svg>
  )
}
