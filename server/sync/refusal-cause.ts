import { closeCodes, type CloseCode } from '@/lib/protocol/close-codes'

/** Why a socket was told no, for counting: a step of admission, or what its close code says. */
export type RefusalCause = AdmissionCause | 'no-session' | 'no-right' | 'gone' | 'malformed' | 'epoch' | 'too-large' | 'restart' | 'come-back'
export type AdmissionCause = 'unreadable' | 'rights' | 'unsound' | 'full' | 'content' | 'crowded'

/** What a close code says by itself. */
export function causeOf(code: CloseCode): RefusalCause {
  switch (code) {
    case closeCodes.noSession:
      return 'no-session'
    case closeCodes.noRight:
      return 'no-right'
    case closeCodes.gone:
      return 'gone'
    case closeCodes.refused:
      return 'malformed'
    case closeCodes.epochChanged:
      return 'epoch'
    case closeCodes.tooLarge:
      return 'too-large'
    case closeCodes.restart:
      return 'restart'
    case closeCodes.comeBack:
      return 'come-back'
  }
}
