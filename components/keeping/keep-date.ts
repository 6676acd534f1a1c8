import { dateWords } from '@/components/frame/definition-texts'

/** "25 February 2027" of a server time in ms. */
export function keepDate(at: number): string {
  return dateWords(new Date(at).toISOString().slice(0, 10))
}
