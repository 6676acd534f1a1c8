/** Of how many views the next has been taken, shared by the threads that take them. */
export type PlaceCounter = Int32Array

export function createPlaceCounter(): PlaceCounter {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
}

/** The places of views that no thread has taken yet, one at a time: whoever is done first takes the next, since some take twice as long as others. */
export function* placesLeft(counter: PlaceCounter, views: number): Generator<number> {
  for (let at = Atomics.add(counter, 0, 1); at < views; at = Atomics.add(counter, 0, 1)) yield at
}
