'use client'
import { useBoard } from '@/components/doc/use-board'
import { definitionKeys, definitionTexts } from '@/components/frame/definition-texts'
import { StoryMark } from '@/components/charts/story-mark'
import { wallMessages as say } from '@/lib/words/messages-wall'
import { storyText } from '@/lib/words/story-texts'

/** The four definitions and the stories in play, while the room agrees on its words. */
export function WallFrame() {
  const { settings } = useBoard().snapshot
  const texts = definitionTexts(settings)
  return (
    <div className="flex flex-1 flex-col justify-center py-[1em]">
      <h1 className="max-w-[26em] text-[1.9em] leading-[1.2]">{say.frame}</h1>
      <div className="mt-[1.2em] grid grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)] gap-x-[3em] max-sm:grid-cols-1 max-sm:gap-y-[1.4em]">
        <section aria-label={say.definitions}>
          <dl className="grid gap-[0.7em]">
            {definitionKeys.filter((key) => key !== 'whose').map((key) => (
              <div key={key}><dt className="text-[0.85em] font-semibold text-ink2">{texts[key].label}</dt><dd className="serif line-clamp-3 text-[1.15em] leading-[1.3]">{texts[key].text}</dd></div>
            ))}
          </dl>
        </section>
        <section aria-label={say.stories}>
          <h2 className="text-[0.85em] font-semibold text-ink2">{say.stories}</h2>
          <ul className="mt-[0.4em] grid gap-[0.5em]">
            {settings.regimes.slice(0, 8).map((regime, index) => <li key={regime.id} className="serif flex items-baseline gap-[0.5em] text-[1.15em] leading-[1.3]"><StoryMark index={index} />{storyText(regime).name}</li>)}
          </ul>
        </section>
      </div>
    </div>
  )
}
