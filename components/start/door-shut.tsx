'use client'
import Link from 'next/link'
import { DoorClosed } from 'lucide-react'
import { Said } from '@/components/announce/said'
import { Button } from '@/components/ui/button'
import { buttonClasses } from '@/components/ui/button-classes'
import { joinMessages as say } from '@/lib/words/messages-lead'

/** Nobody new comes in: said before anybody types a name, with what to do. */
export function DoorShut({ door }: { readonly door: 'locked' | 'closed' }) {
  return (
    <Said as="div" trouble className="mt-6 border-l-3 border-warn bg-warn-soft px-4 py-3.5 text-[15px] leading-[23px]">
      <p className="flex items-start gap-2 font-semibold"><DoorClosed aria-hidden size={18} className="mt-0.5 shrink-0 text-warn" />{door === 'locked' ? say.locked : say.closed}</p>
      {door === 'locked' && <p className="mt-1.5">{say.lockedWhat} {say.lockedElse}</p>}
      <div className="mt-3 flex flex-wrap gap-2.5">
        {door === 'locked' && <Button onClick={() => window.location.reload()}>{say.tryAgain}</Button>}
        <Link href="/" prefetch={false} className={buttonClasses('text', 'normal')}>{say.otherCode}</Link>
      </div>
    </Said>
  )
}
