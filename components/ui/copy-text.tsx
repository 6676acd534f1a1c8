'use client'
import { useRef, useState } from 'react'
import { Check, Copy } from 'lucide-react'
import { useAnnounce } from '@/components/announce/use-announce'
import { Button } from './button'
import { controlClasses } from './field-frame'
import { cx } from './cx'

const selected = 'Selected. Copy it with Ctrl+C, or press and hold.'

/** Text to carry elsewhere. Selected on focus, since a page on plain http has no clipboard; the button selects it at least. */
export function CopyText({ label, text, className, large = false }: { readonly label: string; readonly text: string; readonly className?: string; readonly large?: boolean }) {
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'idle' | 'copied' | 'selected'>('idle')
  useAnnounce(state === 'copied' ? 'Copied' : state === 'selected' ? selected : null)
  const copy = async () => {
    input.current?.focus()
    input.current?.select()
    // Undefined on an insecure origin, whatever the types say.
    const clipboard: Clipboard | undefined = navigator.clipboard
    try {
      if (clipboard === undefined) return setState('selected')
      await clipboard.writeText(text)
      setState('copied')
    } catch {
      setState('selected')
    }
  }
  return (
    <div className={className}>
      <div className="flex items-center gap-2">
        <input
          ref={input}
          readOnly
          aria-label={label}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
          className={cx(controlClasses, 'flex-1 bg-paper', large ? 'h-12 text-[19px]! font-semibold tracking-[0.06em]' : 'h-[34px] max-sm:h-11')}
        />
        <Button onClick={() => void copy()} aria-label={`Copy: ${label}`} size={large ? 'large' : 'normal'}>
          {state === 'copied' ? <Check aria-hidden size={15} /> : <Copy aria-hidden size={15} />}
          {state === 'copied' ? 'Copied' : 'Copy'}
        </Button>
      </div>
      <p className="twin">{state === 'selected' ? selected : ''}</p>
    </div>
  )
}
