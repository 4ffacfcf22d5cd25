import { useSignal } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { MOST_COUNTRIES } from '../../chart/compareLines.ts'
import type { CountryRates } from '../../io/fetchCountryRates.ts'
import { LANGUAGES } from '../../model/view.ts'
import { fold } from '../../state/findPlaces.ts'
import { COMPARE } from '../../text/compareWords.ts'
import { countryName } from '../../text/countryName.ts'
import { number } from '../../text/format.ts'
import { usePage } from '../context.ts'
import { useCountries, wantCountries } from './compareCountries.ts'
import { countriesOf, toggleCountry } from './compareView.ts'

const MOST = 8

interface Entry {
  readonly iso: string
  readonly name: string
  readonly years: string
  readonly typed: string
}

const entryOf = (
  { iso, name, rates }: CountryRates,
  lang: 'en' | 'es',
  years: (a: string, b: string) => string,
): Entry => {
  const known = [...rates.keys()]
  return {
    iso,
    name: countryName(iso, name, lang),
    years: years(`${Math.min(...known)}`, `${Math.max(...known)}`),
    typed: [name, iso, ...LANGUAGES.map((each) => countryName(iso, '', each))].map(fold).join(' '),
  }
}

/** The choice of a country, by its name in either language or its code, among those with published rates. */
export function CompareCountry({ close }: { close: () => void }) {
  const { app, words } = usePage()
  const { lang, filters } = app.view.value
  const { regionSay, ui } = words.value
  const text = COMPARE[lang].country
  const table = useCountries(true)
  const typed = useSignal('')
  const active = useSignal(0)
  const list = useRef<HTMLDivElement>(null)
  const entries = useMemo(
    () =>
      (Array.isArray(table) ? (table as readonly CountryRates[]) : [])
        .map((country) => entryOf(country, lang, text.years))
        .sort((a, b) => a.name.localeCompare(b.name, lang)),
    [table, lang],
  )
  const needle = fold(typed.value.trim())
  const chosen = countriesOf(filters)
  const found = entries.filter(({ iso, typed: all }) => ` ${all}`.includes(` ${needle}`) && !chosen.includes(iso))
  const shown = found.slice(0, MOST)
  const choose = (entry: Entry | undefined) => {
    if (!entry) return
    app.change({ filters: toggleCountry(filters, entry.iso) })
    close()
  }
  useEffect(() => {
    list.current?.querySelector(`#country-${active.value}`)?.scrollIntoView({ block: 'nearest' })
  }, [active.value])
  if (chosen.length >= MOST_COUNTRIES) return <p>{COMPARE[lang].countriesFull}</p>
  const step = (event: KeyboardEvent, by: number) => {
    event.preventDefault()
    active.value = (active.value + by + shown.length) % Math.max(1, shown.length)
  }
  return (
    <div class="menu places">
      <label class="field">
        <span>{text.label}</span>
        <input
          type="text"
          role="combobox"
          aria-expanded={shown.length > 0}
          aria-controls="country-found"
          aria-autocomplete="list"
          {...(shown.length > 0 ? { 'aria-activedescendant': `country-${active.value}` } : {})}
          autocomplete="off"
          spellcheck={false}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value
            active.value = 0
          }}
          onKeyDown={(event) => {
            if (event.isComposing) return
            if (event.key === 'ArrowDown') step(event, 1)
            else if (event.key === 'ArrowUp') step(event, -1)
            else if (event.key === 'Enter') {
              event.preventDefault()
              choose(shown[active.value])
            }
          }}
        />
      </label>
      <p class="quiet">{text.help}</p>
      <div ref={list} id="country-found" role="listbox" aria-label={text.label}>
        {shown.map((entry, i) => (
          <button
            type="button"
            key={entry.iso}
            id={`country-${i}`}
            role="option"
            aria-selected={i === active.value}
            tabIndex={-1}
            onPointerMove={() => {
              active.value = i
            }}
            onClick={() => choose(entry)}
          >
            <span>{entry.name}</span> <span class="quiet">{entry.years}</span>
          </button>
        ))}
      </div>
      {table === 'loading' ? <p class="quiet">{text.loading}</p> : null}
      {table === 'failed' ? (
        <p role="alert">
          {text.failed}{' '}
          <button type="button" class="plain" onClick={wantCountries}>
            {ui.retry}
          </button>
        </p>
      ) : null}
      {entries.length > 0 ? (
        <p class={found.length > 0 ? 'unseen' : ''} role="status">
          {found.length === 0 ? text.none : regionSay.found(number(found.length, lang))}
        </p>
      ) : null}
    </div>
  )
}
