import type { JobAnswer } from './jobs'

/** The last answers by what was asked, so that looking back, undoing or changing the view shown costs nothing. */
export function createAnswerCache(size: number) {
  const answers = new Map<string, JobAnswer>()
  return {
    get: (key: string): JobAnswer | null => answers.get(key) ?? null,
    keep: (key: string, answer: JobAnswer): void => {
      answers.delete(key)
      answers.set(key, answer)
      const oldest = answers.keys().next().value
      if (answers.size > size && oldest !== undefined) answers.delete(oldest)
    },
  }
}
