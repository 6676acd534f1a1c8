'use client'
import { useEffect, useState } from 'react'
import Link from 'next/link'
import { X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { fill } from '@/lib/words/fill'
import { deviceListMessages as say } from '@/lib/words/messages-lead'
import { startLabels as labels } from '@/lib/words/labels-start'
import { readDeviceWorkshops, type DeviceWorkshop } from './device-workshops'
import { forgetHere } from './forget-here'

const shownAtFirst = 3

/** The workshops of this browser, the latest first, so that a closed tab is no drama. */
export function DeviceWorkshopList() {
  const [workshops, setWorkshops] = useState<readonly DeviceWorkshop[]>([])
  const [all, setAll] = useState(false)
  // Storage exists only in the browser: read after the first paint, so that server and browser draw the same.
  useEffect(() => setWorkshops(readDeviceWorkshops()), [])
  if (workshops.length === 0) return null
  const forget = (id: string) => {
    forgetHere(id)
    setWorkshops(readDeviceWorkshops())
  }
  return (
    <nav aria-label={labels.workshopsOnThisDevice} className="mt-6 border-t border-line pt-4">
      <h2 className="text-[14px] font-semibold">{say.title}</h2>
      <ul className="mt-1">
        {workshops.slice(0, all ? workshops.length : shownAtFirst).map((workshop) => (
          <li key={workshop.id} className="flex items-center gap-1">
            <Link href={`/w/${workshop.id}`} className="flex min-h-8 min-w-0 flex-1 items-center justify-between gap-3 text-pen hover:underline max-sm:min-h-11">
              <span className="truncate">{workshop.title}</span>
              {workshop.code !== null && <span className="twin shrink-0">{workshop.code}</span>}
            </Link>
            <IconButton label={fill(say.forget, { title: workshop.title })} onClick={() => forget(workshop.id)}><X aria-hidden size={14} /></IconButton>
          </li>
        ))}
      </ul>
      {!all && workshops.length > shownAtFirst && <Button size="small" variant="text" className="-ml-1.5" onClick={() => setAll(true)}>{fill(say.more, { n: workshops.length })}</Button>}
    </nav>
  )
}
