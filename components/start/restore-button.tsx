'use client'
import { useRef, useState } from 'react'
import { Said } from '@/components/announce/said'
import { Button } from '@/components/ui/button'
import { limits } from '@/lib/protocol/limits'
import { startLabels as labels } from '@/lib/words/labels-start'
import { NewWorkshopDialog } from './new-workshop-dialog'

type Picked = { readonly file: unknown; readonly title: string }

/** The most that is read of a file; a snapshot with its results is larger than the workshop in it. */
const mostBytes = 16 * 1024 * 1024

/** Starts from any export: a workshop, a snapshot, the offline file, a table of cards. The server checks it whole and says at which path it fails. */
export function RestoreButton() {
  const input = useRef<HTMLInputElement>(null)
  const [picked, setPicked] = useState<Picked | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const read = async (chosen: File) => {
    setProblem(null)
    if (chosen.size > mostBytes) return setProblem(`“${chosen.name}” is larger than ${mostBytes / 1024 / 1024} MB, the most a file may have.`)
    const text = await chosen.text().catch(() => null)
    if (text === null) return setProblem(`“${chosen.name}” could not be read. Choose it again.`)
    // What reads every kind of export is more than the start page needs.
    const { workshopFromExport } = await import('@/lib/workshop/any-export')
    const found = workshopFromExport(text, chosen.name)
    if (!found.ok) return setProblem(found.problem)
    // A snapshot is larger than the workshop in it: what counts is what the server is sent.
    if (JSON.stringify(found.file).length > limits.apiBodyBytes - 2000) return setProblem(`The workshop in “${chosen.name}” is larger than ${limits.apiBodyBytes / 1024 / 1024} MB, the most a workshop may begin with.`)
    setPicked({ file: found.file, title: found.title.slice(0, limits.titleClient) })
  }

  return (
    <div>
      <input
        ref={input}
        type="file"
        accept="application/json,.json,text/html,.html,text/csv,.csv"
        aria-label={labels.workshopFile}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          // The same file may be picked again after it was mended.
          event.target.value = ''
          if (chosen !== undefined) void read(chosen)
        }}
      />
      <Button variant="text" className="-ml-1.5" onClick={() => input.current?.click()}>{labels.restoreFromAFile}</Button>
      {problem !== null && <Said trouble className="max-w-[340px] text-[12.5px] leading-[18px] text-bad">{problem}</Said>}
      {picked !== null && <NewWorkshopDialog open onOpenChange={() => setPicked(null)} file={picked.file} suggestedTitle={picked.title} />}
    </div>
  )
}
