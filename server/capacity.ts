/** New people are refused a little earlier than sockets, so that whoever is in and only reloads finds room. */
const doorShare = 0.9

/** How many sockets this server holds, and how many it takes. */
export class Capacity {
  readonly most: number
  #open = 0

  constructor(most: number) {
    this.most = most
  }

  get isFull(): boolean {
    return this.#open >= this.most
  }

  get isDoorFull(): boolean {
    return this.#open >= this.most * doorShare
  }

  /** A socket is open; answers what to call when it is not. */
  enter(): () => void {
    this.#open += 1
    return () => {
      this.#open -= 1
    }
  }
}
