/** Moves labels apart until each has `gap` of room, in the order of their wishes and as near to them as fits between `top` and `bottom`. */
export function spreadLabels(wishes: readonly number[], gap: number, top: number, bottom: number): readonly number[] {
  const order = wishes.map((_, at) => at).sort((a, b) => (wishes[a] ?? 0) - (wishes[b] ?? 0))
  const places = new Array<number>(wishes.length).fill(top)
  let next = top
  for (const at of order) {
    places[at] = Math.max(wishes[at] ?? top, next)
    next = (places[at] ?? next) + gap
  }
  let last = bottom
  for (const at of [...order].reverse()) {
    places[at] = Math.min(places[at] ?? bottom, last)
    last = (places[at] ?? last) - gap
  }
  return places
}
