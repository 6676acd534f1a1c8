'use client'
import { useState } from 'react'

/**
 * Values that outlive the screen they are written on, by name, until the page is closed: a room that moves on takes no draft away.
 * Names hold the workshop or what belongs to it alone.
 */
export function keptBy<T>(): { readonly use: (name: string, start: () => T) => readonly [T, (next: T) => void]; readonly has: (name: string) => boolean } {
  const values = new Map<string, T>()
  const read = (name: string, start: () => T): T => {
    const value = values.get(name) ?? start()
    values.set(name, value)
    return value
  }
  return {
    use: function useKept(name, start) {
      const [, drawAgain] = useState(0)
      return [read(name, start), (next) => {
        values.set(name, next)
        drawAgain((times) => times + 1)
      }] as const
    },
    has: (name) => values.has(name),
  }
}
