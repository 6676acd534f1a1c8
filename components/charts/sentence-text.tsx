import type { Sentence } from '@/lib/words/results-text'

/** A generated sentence with its emphasis: findings bold, names of asks in italics. */
export function SentenceText({ sentence }: { readonly sentence: Sentence }) {
  return sentence.map((segment, at) => {
    if (segment.style === 'strong') return <strong key={at} className="font-bold text-ink">{segment.text}</strong>
    if (segment.style === 'emphasis') return <em key={at}>{segment.text}</em>
    return <span key={at}>{segment.text}</span>
  })
}
