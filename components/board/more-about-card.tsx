'use client'
import type { ReactNode } from 'react'
import { Tag } from '@/components/ui/tag'
import { moreAboutCard } from '@/lib/words/messages-cards'
import type { Estimate } from '@/lib/model/workshop'
import type { Card } from '@/lib/workshop/types'
import { boardLabels as labels } from '@/lib/words/labels-board'
import { useBoardActs } from './board-acts'
import { exactGrade, grades } from './grades'
import { estimateWords } from './estimate-scale'
import { TapButtons } from './tap-buttons'

const judged = ['legibility', 'verifiability', 'robustness', 'evidence'] as const
const constituencies = ['employees', 'assessors', 'regulators', 'public'] as const

/** What the stories look at beside cost and effect: five words each, "assumed" until somebody touches it. */
export function MoreAboutCard({ card }: { readonly card: Card }) {
  const { edit } = useBoardActs()
  return (
    <details className="group/more border-t border-line pt-3">
      <summary className="min-h-7 cursor-pointer font-semibold text-pen max-sm:min-h-11 max-sm:py-3">{moreAboutCard.title}</summary>
      <div className="mt-2 grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {judged.map((field) => (
          <GradeRow
            key={field}
            label={moreAboutCard[field].label}
            question={moreAboutCard[field].question}
            estimate={card.numbers[field]}
            assumed={card.assumed.includes(field)}
            onGrade={(value) => edit({ kind: 'setEstimate', card: card.id, field, base: card.assumed.includes(field) ? null : card.numbers[field], value })}
          />
        ))}
        {constituencies.map((constituency) => (
          <GradeRow
            key={constituency}
            label={`${moreAboutCard.support.label}: ${moreAboutCard.constituencies[constituency]}`}
            estimate={card.support[constituency] ?? 0}
            assumed={card.support[constituency] === undefined}
            onGrade={(value) => edit({ kind: 'setSupport', card: card.id, constituency, base: card.support[constituency] ?? null, value })}
          />
        ))}
      </div>
    </details>
  )
}

function GradeRow({ label, question, estimate, assumed, onGrade }: {
  readonly label: string
  readonly question?: ReactNode
  readonly estimate: Estimate
  readonly assumed: boolean
  readonly onGrade: (value: number) => void
}) {
  const grade = assumed ? null : exactGrade(estimate)
  return (
    <div>
      <div className="mb-1 flex flex-wrap items-center gap-x-2">
        <span className="font-semibold">{label}</span>
        {assumed ? <Tag>{labels.assumedTag}</Tag> : grade === null && <span className="twin">now {estimateWords(estimate)}</span>}
      </div>
      {question !== undefined && <p className="twin mb-1">{question}</p>}
      <TapButtons
        label={label}
        options={grades}
        pressed={grade}
        onPress={(name) => {
          const pressed = grades.find((entry) => entry.name === name)
          if (pressed !== undefined) onGrade(pressed.value)
        }}
      />
    </div>
  )
}
