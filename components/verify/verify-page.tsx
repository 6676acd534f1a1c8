'use client'
import Link from 'next/link'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import { TextField } from '@/components/ui/text-field'
import { fill } from '@/lib/words/fill'
import { verifyMessages as say } from '@/lib/words/messages-verify'
import { useVerify } from './use-verify'
import { VerdictSheet } from './verdict-sheet'

const hex = (typed: string) => typed.replace(/\s+/g, '').toLowerCase()

/** Snapshots checked in the reader's own browser: nothing is uploaded. */
export function VerifyPage() {
  const { verification, verify } = useVerify()
  const [key, setKey] = useState('')
  const [newest, setNewest] = useState('')
  const [isPart, setIsPart] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const keyError = key !== '' && !/^[0-9a-f]{64}$/.test(hex(key)) ? fill(say.keyWrong, { typed: key }) : null
  const newestError = newest !== '' && !/^[0-9a-f]{12,64}$/.test(hex(newest)) ? fill(say.newestWrong, { typed: newest }) : null
  const take = async (chosen: FileList | null) => {
    const files = await Promise.all([...(chosen ?? [])].map(async (file) => ({ name: file.name, text: await file.text() })))
    if (files.length > 0) verify({ files, options: { isPart, ...(key === '' ? {} : { publicKey: hex(key) }), ...(newest === '' ? {} : { newest: hex(newest) }) } })
  }
  return (
    <main className="mx-auto max-w-[680px] px-6 pt-10 pb-20 max-sm:px-4">
      <Link href="/" className="serif text-[22px] leading-none font-bold max-sm:-my-3 max-sm:inline-block max-sm:self-start max-sm:py-3 tracking-[-0.01em]">Parley</Link>
      <h1 className="mt-12 mb-2 max-sm:mt-8 max-sm:text-[26px] max-sm:leading-8">{say.heading}</h1>
      <p className="mb-5 text-[14px] leading-5 text-ink2 max-sm:text-[15px] max-sm:leading-[22px]">{say.lead}</p>
      <div className="grid gap-4">
        <Sheet title={say.known} twin={say.knownTwin}>
          <div className="grid gap-3.5">
            <TextField label={say.key} optional value={key} onChange={setKey} error={keyError} spellCheck={false} inputClassName="tabular-nums" />
            <TextField label={say.newest} optional value={newest} onChange={setNewest} error={newestError} spellCheck={false} inputClassName="tabular-nums" />
            <label className="flex min-h-7 items-center gap-2.5 text-[13.5px] max-sm:min-h-11 max-sm:text-[15px]">
              <input type="checkbox" checked={isPart} onChange={(event) => setIsPart(event.target.checked)} className="size-[18px] accent-pen" />
              {say.part}
            </label>
          </div>
        </Sheet>
        <div>
          <input ref={input} type="file" multiple accept="application/json,.json" className="sr-only" tabIndex={-1} aria-label={say.choose} onChange={(event) => { void take(event.target.files); event.target.value = '' }} />
          <Button variant="primary" size="large" disabled={keyError !== null || newestError !== null} onClick={() => input.current?.click()}>{verification.status === 'idle' ? say.choose : say.again}</Button>
        </div>
        <VerdictSheet verification={verification} />
      </div>
    </main>
  )
}
