import { afterEach } from 'vitest'

const cleanups: (() => Promise<void> | void)[] = []

/** Undone after the test, the last one first. */
export function afterTest(cleanup: () => Promise<void> | void): void {
  cleanups.push(cleanup)
}

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})
