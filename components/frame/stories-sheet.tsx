'use client'
import { useEffect, useState } from 'react'
import { StoryMark } from '@/components/charts/story-mark'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { Sheet } from '@/components/ui/sheet'
import type { Regime } from '@/lib/model/workshop'
import { storyText } from '@/lib/words/story-texts'
import type { Settings } from '@/lib/workshop/types'
import { frameLabels as labels } from '@/lib/words/labels-frame'
import { fill } from '@/lib/words/fill'
import { libraryRegimes } from './library-frame'
import { useSetting } from './use-setting'

/** The ways a decision may be reached, in plain names; a facilitator takes one out of play or brings it in. */
export function StoriesSheet({ settings, editable }: { readonly settings: Settings; readonly editable: boolean }) {
  const { set, problem } = useSetting()
  const [library, setLibrary] = useState<readonly Regime[]>([])
  useEffect(() => {
    if (editable) libraryRegimes().then(setLibrary, () => setLibrary([]))
  }, [editable])
  const inPlay = settings.regimes
  const out = library.filter((regime) => !inPlay.some((entry) => entry.id === regime.id))
  return (
    <Sheet title={labels.stories} twin={`${inPlay.length} ${inPlay.length === 1 ? 'story is' : 'stories are'} in play. Each person says how many of ten decisions go which way.`}>
      <ul>
        {inPlay.map((regime, index) => (
          <li key={regime.id} className="flex items-start gap-3 border-t border-line py-2">
            <span className="mt-0.5"><StoryMark index={index} /></span>
            <div className="min-w-0 flex-1"><div className="font-semibold">{storyText(regime).name}</div><p className="twin">{storyText(regime).sentence}</p></div>
            {editable && <Button size="small" onClick={() => set(`regime/${regime.id}`, regime, null)} why={inPlay.length === 1 ? labels.whyOneStays : null} aria-label={fill(labels.takeOutOf, { story: storyText(regime).name })}>{labels.takeOut}</Button>}
          </li>
        ))}
        {out.map((regime, index) => (
          <li key={regime.id} className="flex items-start gap-3 border-t border-line py-2 text-ink2">
            <span className="mt-0.5 opacity-40"><StoryMark index={inPlay.length + index} /></span>
            <div className="min-w-0 flex-1"><div>{storyText(regime).name}</div><p className="twin">{labels.notInPlay}</p></div>
            <Button size="small" onClick={() => set(`regime/${regime.id}`, null, regime)} aria-label={fill(labels.bringInOf, { story: storyText(regime).name })}>{labels.bringIn}</Button>
          </li>
        ))}
      </ul>
      {inPlay.length === 0 && out.length === 0 && <p className="text-ink2">{labels.noStory}</p>}
      {problem !== null && <Note tone="bad" said className="mt-2">{problem}</Note>}
    </Sheet>
  )
}
