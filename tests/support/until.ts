/** Waits until `condition` holds, and fails naming `what` when it does not within the deadline. */
export async function until(what: string, condition: () => boolean | Promise<boolean>, deadlineMs = 20_000): Promise<void> {
  const end = Date.now() + deadlineMs
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Waited ${deadlineMs} ms in vain until ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
