import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { CompactAtlas } from '../io/compactAtlas.ts'
import type { Outlines } from '../io/packedOutlines.ts'
import type { Atlas } from '../model/atlas.ts'
import { type Coverage, covers, type Measure } from '../model/measure.ts'
import { type FindInShape, isCountry, type Place, rowsOf } from '../model/place.ts'
import { seatsIn } from '../model/shape.ts'
import type { AreaRule, View } from '../model/view.ts'
import { nationalFigures } from '../stats/national.ts'
import { type Field, type Figures, fieldOf, type Value, valueIn } from '../stats/value.ts'
import { begin, choose, type History, redo, restate, undo } from './history.ts'
import { decodeLink, encodeLink, type NotUnderstood } from './link.ts'

/** A table on its way. */
export type Load =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly figures: Figures }
  | { readonly state: 'failed'; readonly reason: string }

/** What the app starts from. */
export interface Start {
  readonly atlas: Atlas
  readonly compact: CompactAtlas
  /** Figures of the default measure in its latest year. */
  readonly first: Figures
  /** Fetches all figures of a measure. */
  readonly fetchFigures: (measure: Measure) => Promise<Figures>
  /** When the first picture stands; figures that it can do without are fetched then, or as soon as the view changes. */
  readonly settled: Promise<unknown>
  /** Fetches the outlines by which areas are measured: the same for every host of the slices. */
  readonly fetchOutlines: () => Promise<Outlines>
  readonly link: string
  /** Writes the link to the address bar: a new entry of the history, or the present one. */
  readonly writeLink: (link: string, how: 'push' | 'replace') => void
}

/** The state of the page: one view, the tables behind it, and what follows from both. */
export interface App {
  readonly atlas: Atlas
  readonly compact: CompactAtlas
  readonly view: ReadonlySignal<View>
  readonly notUnderstood: ReadonlySignal<readonly NotUnderstood[]>
  readonly tables: ReadonlySignal<ReadonlyMap<string, Load>>
  /** Figures of a measure for the country, which is row 0 of them; they need no table. */
  readonly national: (measure: Measure) => Figures
  /** The measure that is mapped. */
  readonly measure: ReadonlySignal<Measure>
  /** Its figures, as soon as they answer the window. */
  readonly figures: ReadonlySignal<Figures | null>
  readonly field: ReadonlySignal<Field | null>
  /** The second window to compare with; null when there is none or it is not covered. */
  readonly otherField: ReadonlySignal<Field | null>
  /** How municipalities are found in a shape, by rule; `share` as soon as it was asked for and the outlines are there. */
  readonly finders: ReadonlySignal<Readonly<Partial<Record<AreaRule, FindInShape>>>>
  /** The finder by share, as soon as its outlines are there. */
  readonly share: () => Promise<FindInShape>
  /** Why the finder by share could not be had. */
  readonly shareFault: ReadonlySignal<string | null>
  /** Rows of the place, sorted; none while the rule of its area is on its way. */
  readonly rows: ReadonlySignal<readonly number[]>
  /** The value of the place in the window; null while loading. */
  readonly value: ReadonlySignal<Value | null>
  /** The place under the pointer or the keyboard, in its link form. */
  readonly pointed: Signal<string | null>
  /** Population of a row in the latest year; 0 when it has none. */
  readonly people: (row: number) => number
  /** Changes the view; a choice is a new entry of the history, a drag is not. */
  readonly change: (patch: Partial<View>, how?: 'push' | 'replace') => void
  /** Takes the view from a link, as Back and Forward do. */
  readonly follow: (link: string) => void
  readonly canUndo: ReadonlySignal<boolean>
  readonly canRedo: ReadonlySignal<boolean>
  /** Goes back over the choices of this visit, and forth again. */
  readonly undo: () => void
  readonly redo: () => void
  readonly retry: (measure: string) => void
}

/** Whether a rule decides on the members of a place. */
const isShaped = ({ terms }: Place) => terms.some(({ term }) => term.kind === 'area' || term.kind === 'near')

/** Builds the state of the page and begins to fetch what the view needs. */
export function createApp(parts: Start): App {
  const { atlas, compact, first, fetchFigures, fetchOutlines, settled, link, writeLink } = parts
  const start = decodeLink(atlas, link)
  const view = signal(start.view)
  const notUnderstood = signal(start.notUnderstood)
  const tables = signal<ReadonlyMap<string, Load>>(new Map())
  const pointed = signal<string | null>(null)
  const history = signal(begin(start.view))
  const finders = signal<Readonly<Partial<Record<AreaRule, FindInShape>>>>({ seat: seatsIn(atlas) })
  const shareFault = signal<string | null>(null)
  let asked: Promise<FindInShape> | null = null

  const nations = new Map<Measure, Figures>()
  const national = (measure: Measure): Figures => {
    const counts = (of: Measure, { resolution }: Coverage) =>
      compact.national.find((n) => n.measure === of.id && n.resolution === resolution)?.counts ?? []
    const figures = nations.get(measure) ?? nationalFigures(atlas, measure, { counts, people: compact.people })
    nations.set(measure, figures)
    return figures
  }

  const put = (id: string, load: Load) => {
    tables.value = new Map(tables.value).set(id, load)
  }
  const want = (id: string) => {
    const state = tables.value.get(id)?.state
    const measure = atlas.measureOf.get(id)
    if (!measure || state === 'ready' || state === 'loading') return
    put(id, { state: 'loading' })
    fetchFigures(measure).then(
      (figures) => put(id, { state: 'ready', figures }),
      (error: unknown) => put(id, { state: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    )
  }
  const share = () => {
    if (asked) return asked
    shareFault.value = null
    asked = Promise.all([import('../model/share.ts'), fetchOutlines()]).then(([{ shareIn }, outlines]) =>
      shareIn(atlas, outlines),
    )
    asked.then(
      (found) => {
        finders.value = { ...finders.value, share: found }
      },
      (error: unknown) => {
        asked = null
        shareFault.value = error instanceof Error ? error.message : String(error)
      },
    )
    return asked
  }
  const wantAll = () => {
    view.value.measures.forEach(want)
    const { areaRule, versus } = view.value
    if (areaRule === 'share' && [place.value, ...versus].some(isShaped)) share().catch(() => undefined)
  }
  const show = (next: View, how: 'push' | 'replace') => {
    view.value = next
    writeLink(encodeLink(atlas, next), how)
    wantAll()
  }

  const measure = computed(() => atlas.measureOf.get(view.value.measures[0] as string) as Measure)
  const figures = computed(() => {
    const load = tables.value.get(measure.value.id)
    if (load?.state === 'ready') return load.figures
    return measure.value.id === first.measure.id && covers(first.measure, view.value.window) ? first : null
  })
  const place = computed(() => view.value.place)
  const rule = computed(() => (isShaped(place.value) ? view.value.areaRule : 'seat'))
  const find = computed(() => finders.value[rule.value] ?? null)
  const rows = computed(() => (find.value ? rowsOf(atlas, place.value, find.value) : []))
  const travel = (to: History<View>) => {
    if (to === history.value) return
    batch(() => {
      history.value = to
      show(to.present, 'push')
    })
  }
  const known = computed(() => covers(measure.value, view.value.window) !== null)
  const enough = isCountry(place.value) && view.value.measures.length === 1 && figures.value === first

  if (enough) settled.then(wantAll)
  else wantAll()
  return {
    atlas,
    compact,
    view,
    notUnderstood,
    tables,
    national,
    measure,
    figures,
    finders,
    share,
    shareFault,
    rows,
    pointed,
    people: (row) => first.population.alone.total[row * first.population.years] ?? 0,
    field: computed(() => (figures.value ? fieldOf(figures.value, view.value.window) : null)),
    otherField: computed(() => {
      const { otherWindow } = view.value
      return figures.value && otherWindow ? fieldOf(figures.value, otherWindow) : null
    }),
    value: computed(() => {
      if (!known.value)
        return { count: null, population: null, rate: null, missing: 'not-covered', provisional: false, shared: false }
      if (!find.value) return null
      if (rows.value.length === 0)
        return { count: 0, population: null, rate: null, missing: 'no-population', provisional: false, shared: false }
      return figures.value ? valueIn(figures.value, rows.value, view.value.window) : null
    }),
    change(patch, how = 'push') {
      const next = { ...view.value, ...patch }
      const looks = Object.keys(patch).every((key) => key === 'camera')
      batch(() => {
        if (how === 'push' && encodeLink(atlas, next) !== encodeLink(atlas, history.value.present))
          history.value = choose(history.value, next)
        else if (looks) history.value = restate(history.value, { ...history.value.present, ...patch })
        show(next, how)
      })
    },
    follow(next) {
      const decoded = decodeLink(atlas, next)
      const same = encodeLink(atlas, decoded.view) === encodeLink(atlas, view.value)
      batch(() => {
        history.value = (same ? restate : choose)(history.value, decoded.view)
        view.value = decoded.view
        notUnderstood.value = decoded.notUnderstood
      })
      wantAll()
    },
    canUndo: computed(() => history.value.past.length > 0),
    canRedo: computed(() => history.value.future.length > 0),
    undo() {
      travel(undo(history.value))
    },
    redo() {
      travel(redo(history.value))
    },
    retry(id) {
      if (tables.value.get(id)?.state === 'failed') want(id)
    },
  }
}
