// Whether single keys work on the board of this device (WCAG 2.1.4: they can be switched off). Absent = on.
const key = 'parley-board-keys'
const listeners = new Set<() => void>()

export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    // Storage is switched off in this browser: the keys work until the page is left.
    return true
  }
}

export function switchKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(key)
    else localStorage.setItem(key, 'off')
  } catch {
    // Nothing is kept, so nothing changes.
  }
  listeners.forEach((listener) => listener())
}

export function onKeysSwitched(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}
