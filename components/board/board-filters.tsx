'use client'
import { Chip } from '@/components/ui/chip'
import { TextField } from '@/components/ui/text-field'
import type { Card } from '@/lib/workshop/types'
import { boardLabels as labels } from '@/lib/words/labels-board'
import { kindChips, type KindChip } from './board-groups'

export function BoardFilters({ cards, kind, onKind, words, onWords }: {
  readonly cards: readonly Card[]
  readonly kind: KindChip | null
  readonly onKind: (kind: KindChip | null) => void
  readonly words: string
  readonly onWords: (words: string) => void
}) {
  const chips = kindChips(cards)
  return (
    <div data-board-filter className="mt-2.5 mb-4 flex flex-wrap items-center gap-x-2 gap-y-2">
      {chips.length > 1 && (
        <div role="group" aria-label={labels.showOneKind} className="flex min-w-0 flex-1 flex-wrap gap-[7px] max-sm:-mx-4 max-sm:flex-nowrap max-sm:basis-full max-sm:overflow-x-auto max-sm:px-4 max-sm:py-1">
          <Chip pressed={kind === null} onPress={() => onKind(null)}>All {cards.length}</Chip>
          {chips.map((chip) => <Chip key={chip.label} pressed={kind?.label === chip.label} onPress={() => onKind(kind?.label === chip.label ? null : chip)}>{chip.label} {chip.count}</Chip>)}
        </div>
      )}
      <TextField label={labels.filterByWord} labelHidden type="search" value={words} onChange={onWords} placeholder={labels.filterByWord} className="w-[150px] max-sm:w-full" inputClassName="h-[30px]! text-[13px]! max-sm:h-11! max-sm:text-[16px]!" />
    </div>
  )
}
