import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { App } from '../state/app.ts'
import { words } from '../text/say.ts'
import type { Words } from '../text/words.ts'
import { PALETTES, type Palette, type Theme } from './palette.ts'

/** What every component may use: the state, the words of the language in view, and the colours of the theme. */
export interface Page {
  readonly app: App
  readonly words: ReadonlySignal<Words>
  readonly theme: Signal<Theme>
  readonly palette: ReadonlySignal<Palette>
  /** Whether the reader wants less motion. */
  readonly still: boolean
}

const PageContext = createContext<Page | null>(null)

export const PageProvider = PageContext.Provider

/** Builds the page around a state. */
export function createPage(app: App, theme: Theme, still: boolean): Page {
  const chosen = signal(theme)
  return {
    app,
    words: computed(() => words(app.view.value.lang)),
    theme: chosen,
    palette: computed(() => PALETTES[chosen.value]),
    still,
  }
}

/** The page; throws outside of a provider. */
export function usePage(): Page {
  const page = useContext(PageContext)
  if (!page) throw new Error('a component stands outside of the page')
  return page
}
