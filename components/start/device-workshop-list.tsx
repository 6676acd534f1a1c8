'use client'
import { useEffect, useState } from 'react'
import Link from 'next/link'
import { readDeviceWorkshops, type DeviceWorkshop } from './device-workshops'

/** The last workshops of this browser, so that a closed tab is no drama. */
export function DeviceWorkshopList() {
  const [workshops, setWorkshops] = useState<readonly DeviceWorkshop[]>([])
  // Storage exists only in the browser: read after the first paint, so that server and browser draw the same.
  useEffect(() => setWorkshops(readDeviceWorkshops().slice(0, 3)), [])
  if (workshops.length === 0) return null
  return (
    <nav aria-label="Workshops on this device" className="mt-6 border-t border-line pt-4">
      <h2 className="text-[14px] font-semibold">On this device</h2>
      <ul className="mt-1">
        {workshops.map((workshop) => (
          <li key={workshop.id}>
            <Link href={`/w/${workshop.id}`} className="flex min-h-8 items-center justify-between gap-3 text-pen hover:underline max-sm:min-h-11">
              <span className="truncate">{workshop.title}</span>
              {workshop.code !== null && <span className="twin shrink-0">{workshop.code}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
