'use client'
import Link from 'next/link'
import { DeskButton } from '@/components/desk/desk-button'
import { useMe } from '@/components/doc/use-me'
import { useStage } from '@/components/doc/use-stage'
import { Tag } from '@/components/ui/tag'
import { shellLabels as labels } from '@/lib/words/labels-shell'
import { ConnectionState } from './connection-state'
import { PeopleCount } from './people-column'
import { PhaseChip } from './phase-chip'
import { Timer } from './timer'
import { WorkshopMenu } from './workshop-menu'

export function TopBar() {
  const me = useMe()
  const { title, sample, code } = useStage().snapshot
  return (
    <header className="print:hidden flex h-[52px] items-center gap-3.5 border-b border-line bg-sheet px-5 max-lg:sticky max-lg:top-0 max-lg:z-20 max-sm:h-14 max-sm:gap-1.5 max-sm:px-2">
      <Link href="/" className="serif text-[18px] leading-none font-bold tracking-[-0.01em] max-sm:hidden">Parley</Link>
      <span aria-hidden className="text-ink3 max-sm:hidden">/</span>
      <span className="truncate font-semibold max-sm:hidden">{title}</span>
      {sample ? <Tag className="max-sm:hidden">{labels.sampleTag}</Tag> : <Tag className="max-lg:hidden">{code}</Tag>}
      <span className="lg:flex-1" />
      <PhaseChip />
      <span className="flex-1 lg:hidden" />
      <Timer />
      <ConnectionState place="bar" />
      <span className="lg:hidden"><PeopleCount /></span>
      {me.role === 'facilitator' && <span className="lg:hidden"><DeskButton /></span>}
      <WorkshopMenu />
    </header>
  )
}
