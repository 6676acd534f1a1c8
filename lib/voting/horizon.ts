/**
 * How far a count that depends on one growing number (here: the money given to everybody) stays the same. Every comparison that decides
 * anything is made by `sign` of a value `now + perStep · steps`; the horizon is the last step at which all of them still come out alike.
 */
export type Horizon = {
  /** -1, 0 or 1 for the value at step 0. */
  readonly sign: (now: bigint, perStep: bigint) => number
  /** Steps that change nothing; null when none ever does. */
  readonly steps: () => bigint | null
}

export function createHorizon(): Horizon {
  let least: bigint | null = null
  const narrow = (steps: bigint) => {
    if (least === null || steps < least) least = steps
  }
  return {
    sign: (now, perStep) => {
      if (now === 0n) {
        if (perStep !== 0n) narrow(0n)
        return 0
      }
      const [size, towardsZero] = now > 0n ? [now, -perStep] : [-now, perStep]
      if (towardsZero > 0n) narrow((size - 1n) / towardsZero)
      return now > 0n ? 1 : -1
    },
    steps: () => least,
  }
}
