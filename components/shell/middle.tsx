'use client'
import dynamic from 'next/dynamic'
import { useEffect, useRef, type ComponentType } from 'react'
import type { ShownPhase } from './phase-list'
import { MiddleLoading } from './middle-loading'

// Each phase is its own bundle: a phone in the lobby does not wait for the charts of the reveal.
const load = (screen: () => Promise<ComponentType>) => dynamic(screen, { ssr: false, loading: MiddleLoading })

const Lobby = load(() => import('@/components/lobby/lobby-screen').then((file) => file.LobbyScreen))
const Frame = load(() => import('@/components/frame/frame-screen').then((file) => file.FrameScreen))
const Board = load(() => import('@/components/board/board-screen').then((file) => file.BoardScreen))
const Estimate = load(() => import('@/components/estimate/estimate-screen').then((file) => file.EstimateScreen))
const Room = load(() => import('@/components/reveal/room-screen').then((file) => file.RoomScreen))
const Priorities = load(() => import('@/components/priorities/priorities-screen').then((file) => file.PrioritiesScreen))
const Vote = load(() => import('@/components/vote/vote-screen').then((file) => file.VoteScreen))
const Result = load(() => import('@/components/result/result-screen').then((file) => file.ResultScreen))

const screens: { readonly [P in ShownPhase]: ComponentType } = { lobby: Lobby, frame: Frame, board: Board, estimate: Estimate, reveal: Room, revise: Estimate, priorities: Priorities, vote: Vote, result: Result }

export function Middle({ phase }: { readonly phase: ShownPhase }) {
  const Screen = screens[phase]
  // Whoever had the focus on the screen that went does not begin again at the top of the page.
  const before = useRef(phase)
  useEffect(() => {
    if (before.current === phase) return
    before.current = phase
    if (document.activeElement === null || document.activeElement === document.body) beginAt(document.querySelector('main'))
  }, [phase])
  return <Screen />
}

/** No ring around a whole screen that nobody went to by key. */
function beginAt(main: HTMLElement | null): void {
  if (main === null) return
  main.setAttribute('data-arrived', '')
  main.addEventListener('blur', () => main.removeAttribute('data-arrived'), { once: true })
  main.focus({ preventScroll: true })
}
