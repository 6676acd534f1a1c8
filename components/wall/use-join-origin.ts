'use client'
import { useEffect, useState } from 'react'
import { fetchWall } from '@/components/doc/api'
import { joinOrigins } from '@/components/lobby/join-origin'

/** Where the room joins: an address phones can reach. A wall opened beside the facilitator's page learns it from there. */
export function useJoinOrigin(workshopId: string): string {
  const [offered, setOffered] = useState<readonly string[]>([])
  useEffect(() => {
    let current = true
    void fetchWall(workshopId).then((answer) => {
      if (current && answer.ok) setOffered(answer.reply.origins)
    })
    return () => {
      current = false
    }
  }, [workshopId])
  const own = window.location.origin
  return joinOrigins(own, offered)[0] ?? own
}
