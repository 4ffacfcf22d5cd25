import './ui/base.css'
import './ui/layout.css'
import './ui/controls.css'
import './ui/share/share.css'
import './ui/print.css'
import { effect } from '@preact/signals'
import { render } from 'preact'
import {
  fetchAtlas,
  fetchBasemap,
  fetchCounts,
  fetchFirst,
  fetchLabels,
  fetchOutlines,
  fetchPopulation,
  outlinesUrl,
} from './io/fetchTables.ts'
import { makeGeometry } from './map/makeGeometry.ts'
import type { Level } from './map/stateLayers.ts'
import type { Measure } from './model/measure.ts'
import type { Theme } from './model/palette.ts'
import { DEFAULT_MEASURE, type Language } from './model/view.ts'
import { createApp } from './state/app.ts'
import { keepOffline } from './state/offline.ts'
import { readPairs } from './state/pairs.ts'
import type { Figures } from './stats/value.ts'
import { App } from './ui/App.tsx'
import { createPage, type Page, PageProvider } from './ui/context.ts'
import { Embed } from './ui/Embed.tsx'
import { Failure } from './ui/Failure.tsx'
import { preferredTheme } from './ui/theme.ts'
import type { MapData } from './ui/useMap.ts'

/** How long the first picture may keep other figures waiting, in ms. */
const PATIENCE = 5000

/** What shows that somebody is there who may ask for more than the first picture. */
const SIGNS = ['pointerdown', 'pointermove', 'touchstart', 'wheel', 'keydown', 'focusin'] as const

const root = document.getElementById('page') as HTMLElement
const query = new URLSearchParams(window.location.search)

function linkOfVisit(): string {
  const { hash } = window.location
  const told = readPairs(hash).some(([key]) => key === 'lang' || key === 'city')
  const spanish: Language = navigator.language.toLowerCase().startsWith('es') ? 'es' : 'en'
  return told || spanish === 'en' ? hash : `${hash === '' ? '#' : `${hash}&`}lang=es`
}

function writeLink(link: string, how: 'push' | 'replace'): void {
  if (link === window.location.hash || (link === '#' && window.location.hash === '')) return
  window.history[how === 'push' ? 'pushState' : 'replaceState'](
    null,
    '',
    link === '#' ? window.location.pathname + window.location.search : link,
  )
}

/** Asks for each thing once, and again only after a failure. */
function kept<K, T>(ask: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const asked = new Map<K, Promise<T>>()
  return (key) => {
    const answer = asked.get(key) ?? ask(key)
    asked.set(key, answer)
    answer.catch(() => asked.delete(key))
    return answer
  }
}

/** Resolves at the first sign of a reader. */
const somebody = (): Promise<unknown> =>
  new Promise((resolve) => {
    for (const sign of SIGNS) window.addEventListener(sign, resolve, { once: true, passive: true, capture: true })
  })

function wear(theme: Theme): void {
  document.documentElement.dataset.theme = theme
}

function keep(page: Page): void {
  const { serviceWorker, connection } = navigator as Partial<Navigator> & { connection?: { saveData?: boolean } }
  if (!import.meta.env.PROD || !serviceWorker || connection?.saveData || query.has('embed')) return
  const stop = effect(() => {
    if (!page.drawn.value && page.map.value !== 'none') return
    page.offline.value = keepOffline({
      container: serviceWorker,
      worker: './worker.js',
      data: page.app.compact.version,
      reload: () => window.location.reload(),
    })
    queueMicrotask(() => stop())
  })
}

async function open(): Promise<void> {
  const tables = fetchAtlas()
  const codes = tables.then(({ atlas }) => atlas.codes.slice(0, atlas.drawn))
  const cut = kept((level: Level) => makeGeometry(outlinesUrl(level), codes))
  cut('coarse').catch(() => undefined)
  const { atlas, compact } = await tables
  const { measure, counts, population } = await fetchFirst(atlas, atlas.measureOf.get(DEFAULT_MEASURE) as Measure)
  const first: Figures = { atlas, measure, counts: [counts], population }
  let people: ReturnType<typeof fetchPopulation> | null = null
  const fetchFigures = async (wanted: Measure): Promise<Figures> => {
    people ??= fetchPopulation(atlas, compact.people.firstYear)
    people.catch(() => {
      people = null
    })
    const [all, population] = await Promise.all([fetchCounts(wanted), people])
    return { atlas, measure: wanted, counts: all, population }
  }
  let settle = () => {}
  const pictured = new Promise<void>((resolve) => {
    settle = resolve
  })
  const app = createApp({
    atlas,
    compact,
    first,
    fetchFigures,
    fetchOutlines: () => fetchOutlines('fine'),
    settled: Promise.all([pictured, somebody()]),
    link: linkOfVisit(),
    writeLink,
  })
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const page = createPage(app, preferredTheme(), still)
  effect(() => wear(page.theme.value))
  effect(() => {
    if (page.drawn.value || page.map.value === 'none') settle()
  })
  window.setTimeout(settle, PATIENCE)
  effect(() => {
    document.documentElement.lang = app.view.value.lang
  })
  const follow = () => app.follow(window.location.hash)
  window.addEventListener('popstate', follow)
  window.addEventListener('hashchange', follow)
  const shapes: MapData = {
    geometry: cut,
    outlines: fetchOutlines,
    basemap: fetchBasemap,
    labels: fetchLabels,
    fast: query.get('renderer') !== 'feature-state',
  }
  root.replaceChildren()
  render(
    <PageProvider value={page}>
      {query.has('embed') ? <Embed shapes={shapes} /> : <App shapes={shapes} />}
    </PageProvider>,
    root,
  )
  keep(page)
}

function start(): void {
  wear(preferredTheme())
  open().catch((error: unknown) => {
    render(<Failure reason={error instanceof Error ? error.message : String(error)} retry={start} />, root)
  })
}

start()
