'use client'
import { useBoard } from '@/components/doc/use-board'
import { useMe } from '@/components/doc/use-me'
import { useStage } from '@/components/doc/use-stage'
import { MiddleLoading } from '@/components/shell/middle-loading'
import { Note } from '@/components/ui/note'
import { frameLabels as labels } from '@/lib/words/labels-frame'
import { DecisionSheet } from './decision-sheet'
import { DefinitionsSheet } from './definitions-sheet'
import { FramingSheet } from './framing-sheet'
import { NamingSheet } from './naming-sheet'
import { StartingValuesSheet } from './starting-values-sheet'
import { StoriesSheet } from './stories-sheet'
import { frameRights } from './frame-rights'

/** The decision and its words: what everyone must mean alike before anyone answers. */
export function FrameScreen() {
  const { snapshot, ready } = useBoard()
  const me = useMe()
  const stage = useStage().snapshot
  if (!ready) return <MiddleLoading />
  const { editable, why } = frameRights(stage, me.role)
  const { settings } = snapshot
  return (
    <>
      <h1>{settings.title === '' ? stage.title : settings.title}</h1>
      <p className="mt-1.5 text-[15px] leading-[23px] text-ink2">
        {editable ? labels.leadLead : labels.lead}
      </p>
      {why !== null && <Note className="mt-3">{why}</Note>}
      <div className="mt-5 grid items-start gap-4 lg:grid-cols-2">
        <div className="grid gap-4">
          <DecisionSheet settings={settings} editable={editable} />
          <DefinitionsSheet settings={settings} editable={editable} />
        </div>
        <div className="grid gap-4">
          <StoriesSheet settings={settings} editable={editable} />
          <FramingSheet settings={settings} editable={editable} />
          <NamingSheet />
          <StartingValuesSheet settings={settings} editable={editable} />
        </div>
      </div>
    </>
  )
}
