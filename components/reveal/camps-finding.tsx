import { SentenceText } from '@/components/charts/sentence-text'
import { formatList } from '@/lib/words/numbers'
import { campSentence, campWords } from '@/lib/words/results-common-ground'
import { CampMark } from './camp-mark'
import { Finding } from './finding'
import type { RoomData } from './room-data'

/** People whose lists look alike, and the asks that set each group apart. */
export function CampsFinding({ data: { disagreement, results, workshop, titleOf, nameOf } }: { readonly data: RoomData }) {
  const positions = new Map(workshop.interventions.map(({ id }, at) => [id, at]))
  const packages = disagreement.participants.map((id) => results.views.find((view) => view.id === id)?.package.flatMap((ask) => positions.get(ask) ?? []) ?? [])
  const { title, text, camps } = campWords(disagreement, packages)
  return (
    <Finding id="camps" title={title}>
      {text.length > 0 && <p className="text-[13.5px] leading-5 text-ink2 max-sm:text-[15px]"><SentenceText sentence={text} /></p>}
      <ul className="grid gap-2.5">
        {camps.map((camp, at) => (
          <li key={camp.letter} className="flex gap-2.5 text-[13.5px] leading-5 max-sm:text-[15px] max-sm:leading-[22px]">
            <CampMark at={at} />
            <span className="min-w-0"><SentenceText sentence={campSentence(camp.letter, formatList(youFirst(camp.members.map(nameOf))), camp.first.flatMap((position) => workshop.interventions[position]?.id ?? []).map(titleOf))} /></span>
          </li>
        ))}
      </ul>
    </Finding>
  )
}

const youFirst = (names: readonly string[]) => [...names.filter((name) => name === 'You'), ...names.filter((name) => name !== 'You')]
