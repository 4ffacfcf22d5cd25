import type { Theme } from '../model/palette.ts'

const KEY = 'theme'

/** The theme that the reader chose before, else the one of the system. Works without storage. */
export function preferredTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY)
    if (kept === 'light' || kept === 'dark') return kept
  } catch {
    return 'light'
  }
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** Keeps the choice for the next visit, where storage is allowed. */
export function keepTheme(theme: Theme): boolean {
  try {
    localStorage.setItem(KEY, theme)
    return true
  } catch {
    return false
  }
}
