'use client'
import { Button } from '@/components/ui/button'
import { fill } from '@/lib/words/fill'
import { deskMessages as say, dropWords } from '@/lib/words/messages-script'
import type { ScriptState } from '@/lib/workshop/script'
import { savesWords } from './course-words'
import type { Script } from './use-script'

/** When it is late: what to leave out, in the fixed order and no more than needed; and what has been left out. */
export function DeskLate({ script, state }: { readonly script: Script; readonly state: ScriptState }) {
  const { course } = script
  const late = course === null ? 0 : Math.round(course.late)
  if (late < 1 && state.dropped.length === 0) return null
  return (
    <section aria-label={late >= 1 ? fill(say.late, { n: late }) : say.dropped} className={late >= 1 ? 'border-l-3 border-warn bg-warn-soft py-2 pr-2.5 pl-3' : 'border-l-3 border-line py-1 pl-3'}>
      {course !== null && late >= 1 && (
        <>
          <p className="font-semibold">{course.suggestions.length > 0 ? fill(say.lateTitle, { n: late }) : fill(say.nothingToDrop, { n: late })}</p>
          <ul className="mt-1 grid gap-1.5">
            {course.suggestions.map(({ drop, saves }) => (
              <li key={drop} className="flex items-start gap-2.5">
                <span className="min-w-0 flex-1 text-[13px] leading-[18px] max-sm:text-[15px]">{dropWords[drop].name}<span className="block text-[12.5px] text-ink2">{savesWords(saves)}. {dropWords[drop].means}</span></span>
                <Button size="small" disabled={script.busy} onClick={() => script.drop(drop, true)} aria-label={`${say.drop}: ${dropWords[drop].name}`}>{say.drop}</Button>
              </li>
            ))}
          </ul>
          {course.oneCrux && <p className="mt-2 text-[13px] leading-[18px]">{say.oneCrux}</p>}
          <p className="mt-2 text-[12.5px] leading-[18px] text-ink2">{say.never}</p>
        </>
      )}
      {state.dropped.length > 0 && (
        <ul className={late >= 1 ? 'mt-2 border-t border-line pt-1.5' : undefined}>
          {state.dropped.map((drop) => (
            <li key={drop} className="flex items-center gap-2 text-[13px] text-ink2">
              <span className="min-w-0 flex-1"><span className="font-semibold">{say.dropped}:</span> {dropWords[drop].name}</span>
              <Button size="small" variant="text" disabled={script.busy} onClick={() => script.drop(drop, false)} aria-label={`${say.takeUp}: ${dropWords[drop].name}`}>{say.takeUp}</Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
