import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type CountryRates, fetchCountryRates } from '../../io/fetchCountryRates.ts'

/** The table of countries on its way. */
export type Countries = 'loading' | 'failed' | readonly CountryRates[]

const countries = signal<Countries | null>(null)

/** Fetches the rates of countries, again where that failed. */
export function wantCountries(): void {
  if (countries.value !== null && countries.value !== 'failed') return
  countries.value = 'loading'
  fetchCountryRates().then(
    (found) => {
      countries.value = found
    },
    () => {
      countries.value = 'failed'
    },
  )
}

/** The rates of countries, fetched when they are first wanted. */
export function useCountries(wanted: boolean): Countries | null {
  useEffect(() => {
    if (wanted && countries.value === null) wantCountries()
  }, [wanted])
  return countries.value
}
