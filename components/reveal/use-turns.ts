'use client'
import { useEffect, useState } from 'react'

/** Counts from 1 to `last`, one turn of the page's loop for each: what is drawn turn by turn never holds the page up as a whole would. */
export function useTurns(last: number): number {
  const [turn, setTurn] = useState(1)
  useEffect(() => {
    if (turn >= last) return undefined
    const timer = setTimeout(() => setTurn(turn + 1))
    return () => clearTimeout(timer)
  }, [turn, last])
  return turn
}
