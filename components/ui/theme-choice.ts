// The choice lives in localStorage under this key; absent = what the system says.
export const themeKey = 'parley-theme'
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Runs before the first paint, so a chosen theme never flashes; also hands the page's nonce to libraries that add styles. */
export const themeScript = `(function(){try{var t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}var s=document.currentScript;if(s&&s.nonce)window.__webpack_nonce__=s.nonce})()`

const listeners = new Set<() => void>()

export function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(themeKey)
    return themes.find((theme) => theme === stored) ?? 'system'
  } catch {
    // Storage is switched off in this browser: the page follows the system.
    return 'system'
  }
}

export function chooseTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    if (theme === 'system') localStorage.removeItem(themeKey)
    else localStorage.setItem(themeKey, theme)
  } catch {
    // Without storage the choice holds until the page is left.
  }
  listeners.forEach((listener) => listener())
}

export function onThemeChange(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}
