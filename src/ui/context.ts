import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Drawing, DrawTask } from '../map/draw.ts'
import type { Fill } from '../map/fill.ts'
import type { MexicoMap } from '../map/mexicoMap.ts'
import { PALETTES, type Palette, type Theme } from '../model/palette.ts'
import type { App } from '../state/app.ts'
import { words } from '../text/say.ts'
import type { Words } from '../text/words.ts'

/** What every component may use: the state, the words of the language in view, and the colours of the theme. */
export interface Page {
  readonly app: App
  readonly words: ReadonlySignal<Words>
  readonly theme: Signal<Theme>
  readonly palette: ReadonlySignal<Palette>
  /** Whether the reader wants less motion. */
  readonly still: boolean
  /** What the areas show instead of the classes of the measure, where a layer asks for that. */
  readonly fill: Signal<Fill | null>
  /** The map when it stands, `none` where it cannot be drawn. */
  readonly map: Signal<MexicoMap | 'none' | null>
  /** What the reader draws on the map now. */
  readonly drawing: Signal<(Drawing & { readonly task: DrawTask }) | null>
  /** Shows a fault of a part that the rest can do without. */
  readonly complain: (error: unknown) => void
  readonly faults: Signal<readonly string[]>
}

const PageContext = createContext<Page | null>(null)

export const PageProvider = PageContext.Provider

/** Builds the page around a state. */
export function createPage(app: App, theme: Theme, still: boolean): Page {
  const chosen = signal(theme)
  const faults = signal<readonly string[]>([])
  return {
    app,
    words: computed(() => words(app.view.value.lang)),
    theme: chosen,
    palette: computed(() => PALETTES[chosen.value]),
    still,
    map: signal(null),
    fill: signal(null),
    drawing: signal(null),
    faults,
    complain: (error) => {
      faults.value = [...faults.value, error instanceof Error ? error.message : String(error)]
    },
  }
}

/** The page; throws outside of a provider. */
export function usePage(): Page {
  const page = useContext(PageContext)
  if (!page) throw new Error('a component stands outside of the page')
  return page
}
