import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Drawing, DrawTask } from '../map/draw.ts'
import type { Fill } from '../map/fill.ts'
import type { MexicoMap } from '../map/mexicoMap.ts'
import { PALETTES, type Palette, type Theme } from '../model/palette.ts'
import type { App } from '../state/app.ts'
import type { Offline } from '../state/offline.ts'
import { words } from '../text/say.ts'
import type { Words } from '../text/words.ts'

/** A part that could not be had: why, and how to try again where that may help. */
export interface Fault {
  readonly reason: string
  readonly retry: (() => void) | null
}

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
  /** Whether the map has drawn all areas. */
  readonly drawn: Signal<boolean>
  /** Shows a fault of a part that the rest can do without, with a way to try again. */
  readonly complain: (error: unknown, retry?: () => void) => void
  /** Shows a fault no more. */
  readonly forgive: (fault: Fault) => void
  readonly faults: Signal<readonly Fault[]>
  /** What is kept on this device; null until that is begun. */
  readonly offline: Signal<Offline | null>
}

const PageContext = createContext<Page | null>(null)

export const PageProvider = PageContext.Provider

/** Builds the page around a state. */
export function createPage(app: App, theme: Theme, still: boolean): Page {
  const chosen = signal(theme)
  const faults = signal<readonly Fault[]>([])
  return {
    app,
    words: computed(() => words(app.view.value.lang)),
    theme: chosen,
    palette: computed(() => PALETTES[chosen.value]),
    still,
    map: signal(null),
    fill: signal(null),
    drawing: signal(null),
    drawn: signal(false),
    faults,
    offline: signal(null),
    complain: (error, again) => {
      const reason = error instanceof Error ? error.message : String(error)
      const same = faults.value.find((fault) => fault.reason === reason)
      const retry =
        same?.retry && again
          ? () => {
              same.retry?.()
              again()
            }
          : (same?.retry ?? again ?? null)
      faults.value = [...faults.value.filter((fault) => fault !== same), { reason, retry }]
    },
    forgive: (fault) => {
      faults.value = faults.value.filter((one) => one !== fault)
    },
  }
}

/** The page; throws outside of a provider. */
export function usePage(): Page {
  const page = useContext(PageContext)
  if (!page) throw new Error('a component stands outside of the page')
  return page
}
