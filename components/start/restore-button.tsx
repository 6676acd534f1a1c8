'use client'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { limits } from '@/lib/protocol/limits'
import { NewWorkshopDialog } from './new-workshop-dialog'

type Picked = { readonly file: unknown; readonly title: string }

/** Reads a workshop/1 file; the server checks it whole and says at which path it fails. */
export function RestoreButton() {
  const input = useRef<HTMLInputElement>(null)
  const [picked, setPicked] = useState<Picked | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const read = async (chosen: File) => {
    setProblem(null)
    if (chosen.size > limits.apiBodyBytes) return setProblem(`'${chosen.name}' is larger than ${limits.apiBodyBytes / 1024 / 1024} MB, the most a workshop file may have.`)
    const parsed = parseJson(await chosen.text())
    if (parsed === undefined) return setProblem(`'${chosen.name}' is not JSON. Take a file that a workshop exported (it starts with "format": "workshop/1").`)
    setPicked({ file: parsed, title: titleOf(parsed) })
  }

  return (
    <div>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label="Workshop file"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          // The same file may be picked again after it was mended.
          event.target.value = ''
          if (chosen !== undefined) void read(chosen)
        }}
      />
      <Button variant="text" className="-ml-1.5" onClick={() => input.current?.click()}>Restore from a file</Button>
      {problem !== null && <p role="alert" className="max-w-[340px] text-[12.5px] leading-[18px] text-bad">{problem}</p>}
      {picked !== null && <NewWorkshopDialog open onOpenChange={() => setPicked(null)} file={picked.file} suggestedTitle={picked.title} />}
    </div>
  )
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    // The caller says so with the file's name.
    return undefined
  }
}

function titleOf(file: unknown): string {
  return typeof file === 'object' && file !== null && 'title' in file && typeof file.title === 'string' ? file.title.slice(0, limits.titleClient) : ''
}
