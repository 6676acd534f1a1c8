import { spawn, type ChildProcess } from 'node:child_process'
import { end } from '../load/server-process'
import type { FromWriter, ToWriter, WriterSeat } from './writer-messages'

type Reply<K extends FromWriter['kind']> = Extract<FromWriter, { readonly kind: K }>

const answerMs = 40_000

/** Processes of clients, asked all at once. */
export class Writers {
  readonly #children: readonly ChildProcess[]

  /** `program` is tests/crash/writer.ts, bundled. */
  constructor(program: string, processes: number) {
    this.#children = Array.from({ length: processes }, () => spawn(process.execPath, [program], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], serialization: 'advanced' }))
  }

  async open(origin: string, { seats, seed }: { readonly seats: readonly WriterSeat[]; readonly seed: string }): Promise<void> {
    await this.#askAll('opened', (index) => ({ kind: 'open', origin, seed, seats: seats.filter((_, at) => at % this.#children.length === index) }))
  }

  write(rate: number): void {
    for (const child of this.#children) child.send({ kind: 'write', rate } satisfies ToWriter)
  }

  async stop(): Promise<readonly Reply<'stopped'>[]> {
    return this.#askAll('stopped', () => ({ kind: 'stop' }))
  }

  async comeBack(origin: string): Promise<void> {
    await this.#askAll('back', () => ({ kind: 'comeBack', origin }))
  }

  async contents(): Promise<readonly string[]> {
    return (await this.#askAll('contents', () => ({ kind: 'contents' }))).flatMap(({ hashes }) => hashes)
  }

  async end(): Promise<void> {
    await Promise.all(this.#children.map((child) => end(child, 'SIGKILL')))
  }

  #askAll<K extends FromWriter['kind']>(kind: K, question: (index: number) => ToWriter): Promise<readonly Reply<K>[]> {
    return Promise.all(this.#children.map((child, index) => ask(child, { kind, question: question(index) })))
  }
}

function ask<K extends FromWriter['kind']>(child: ChildProcess, { kind, question }: { readonly kind: K; readonly question: ToWriter }): Promise<Reply<K>> {
  return new Promise((resolve, reject) => {
    const finish = (act: () => void): void => {
      clearTimeout(timer)
      child.off('message', onMessage)
      child.off('exit', onExit)
      act()
    }
    const onMessage = (message: FromWriter): void => {
      if (isReply(message, kind)) finish(() => resolve(message))
    }
    const onExit = (): void => finish(() => reject(new Error('A process of clients ended.')))
    const timer = setTimeout(() => finish(() => reject(new Error(`A process of clients did not say "${kind}" within ${answerMs} ms.`))), answerMs)
    child.on('message', onMessage)
    child.once('exit', onExit)
    child.send(question)
  })
}

function isReply<K extends FromWriter['kind']>(message: FromWriter, kind: K): message is Reply<K> {
  return message.kind === kind
}
