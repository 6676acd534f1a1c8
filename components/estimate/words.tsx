import { segmentsOf, type Segment, type SlotsOf, type SlotValues } from '@/lib/words/fill'

/** A text of the catalogue with its slots filled and its emphasis drawn. */
export function Words<const T extends string>({ text, values }: { readonly text: T } & (SlotsOf<T> extends never ? { readonly values?: undefined } : { readonly values: SlotValues<T> })) {
  return <Segments segments={segmentsOf(text, values ?? {})} />
}

export function Segments({ segments }: { readonly segments: readonly Segment[] }) {
  return segments.map((segment, place) => {
    if (segment.style === 'strong') return <b key={place}>{segment.text}</b>
    return segment.style === 'emphasis' ? <em key={place}>{segment.text}</em> : <span key={place}>{segment.text}</span>
  })
}
