import type { Ranking } from '@/lib/voting/ballot'

/** A place on a ranking ballot: asks from the top, each level with the one above or below it. */
export type Place = { readonly id: string; readonly level: boolean }

export function placesOf(ranking: Ranking): readonly Place[] {
  return ranking.flatMap((group) => group.map((id, at) => ({ id, level: at > 0 })))
}

/** The first is level with nobody. */
export function rankingOf(places: readonly Place[]): Ranking {
  const groups: string[][] = []
  for (const { id, level } of places) {
    const last = groups.at(-1)
    if (level && last !== undefined) last.push(id)
    else groups.push([id])
  }
  return groups
}

export function addPlace(ranking: Ranking, ask: string): Ranking {
  return [...ranking, [ask]]
}

export function dropPlace(ranking: Ranking, ask: string): Ranking {
  return ranking.map((group) => group.filter((id) => id !== ask)).filter((group) => group.length > 0)
}

/** Takes the ask to place `to` among all that are ranked, 0 at the top; it stands apart there, and whom it leaves stay as they are. */
export function movePlace(ranking: Ranking, ask: string, to: number): Ranking {
  const places = placesOf(dropPlace(ranking, ask))
  const at = Math.min(Math.max(to, 0), places.length)
  const after = places.slice(at)
  const [next, ...rest] = after
  // Put between two level asks it parts them: what follows starts anew.
  return rankingOf([...places.slice(0, at), { id: ask, level: false }, ...(next === undefined ? [] : [{ ...next, level: false }, ...rest])])
}

export function setLevel(ranking: Ranking, ask: string, level: boolean): Ranking {
  return rankingOf(placesOf(ranking).map((place) => (place.id === ask ? { ...place, level } : place)))
}

/** Where an ask stands, 1 at the top; level asks share the first of their places. */
export function placeNumber(ranking: Ranking, ask: string): number {
  const group = ranking.findIndex((ids) => ids.includes(ask))
  return 1 + ranking.slice(0, Math.max(group, 0)).flat().length
}
