import './compare.css'
import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { CompareChart } from '../../chart/CompareChart.tsx'
import { clipped, meansWindow, narrowed } from '../../chart/compareLines.ts'
import { COMPARE } from '../../text/compareWords.ts'
import { Choice } from '../Choice.tsx'
import { usePage } from '../context.ts'
import { type Comparison, useCompared } from '../useCompared.ts'
import { CompareOptions } from './CompareOptions.tsx'
import { ComparePlaces } from './ComparePlaces.tsx'
import { CompareRatios } from './CompareRatios.tsx'
import { CompareTable } from './CompareTable.tsx'
import { wantCountries } from './compareCountries.ts'

function Remarks({ comparison }: { comparison: Comparison }) {
  const { app, words } = usePage()
  const text = COMPARE[app.view.value.lang]
  const { countries, leftOut, unknown, form, range } = comparison
  const said = [
    ...(leftOut.length > 0 ? [text.leftOut(leftOut.join('; '))] : []),
    ...unknown.map((iso) => text.country.unknown(iso)),
    ...(form.shape === 'cumulative' && range && range.first === range.last ? [text.onePeriod] : []),
    ...(countries === 'only-rates' ? [text.country.onlyRates] : []),
    ...(countries === 'only-everybody' ? [text.country.onlyEverybody] : []),
    ...(countries === 'loading' ? [text.country.loading] : []),
  ]
  return (
    <>
      {said.length > 0 ? <p class="cm-remarks">{said.join(' ')}</p> : null}
      {countries === 'failed' ? (
        <p class="notice" role="alert">
          {text.country.failed}{' '}
          <button type="button" class="plain" onClick={wantCountries}>
            {words.value.ui.retry}
          </button>
        </p>
      ) : null}
    </>
  )
}

/** Up to six places on one chart and in one table, with countries beside them, and how many times one rate is another. */
export function Compare() {
  const page = usePage()
  const { app, words } = page
  const { lang, measures } = app.view.value
  const comparison = useCompared()
  const { lines, range, form, places, waiting, failed } = comparison
  const told = { words: words.value, text: COMPARE[lang], lang }
  const asked = useSignal<'window' | 'all' | null>(null)
  const within = range && narrowed(range, form)
  const chosen = asked.value ?? (meansWindow(form) ? 'window' : 'all')
  const shown = within && chosen === 'window' ? within : range
  const drawn = useMemo(
    () => (shown ? lines.map((line) => clipped(line, shown)) : []),
    [lines, shown?.first, shown?.last],
  )
  const names = measures.map((id) => words.value.measures[id]?.name ?? id)
  const [only, ...more] = places
  const listed = names.join('; ')
  const title = only && more.length === 0 ? words.value.say.chartCaption(only.name, listed) : listed
  return (
    <article class="compare">
      <ComparePlaces comparison={comparison} />
      <CompareOptions comparison={comparison}>
        {within ? (
          <Choice
            label={told.text.periods}
            options={[
              ['all', told.text.allPeriods],
              ['window', told.text.inWindow],
            ]}
            chosen={chosen}
            choose={(choice) => {
              asked.value = choice
            }}
          />
        ) : null}
      </CompareOptions>
      {failed.map((id) => (
        <p key={id} class="notice">
          {words.value.say.failed(words.value.measures[id]?.name ?? id)}{' '}
          <button type="button" class="plain" onClick={() => app.retry(id)}>
            {words.value.ui.retry}
          </button>
        </p>
      ))}
      <Remarks comparison={comparison} />
      {waiting ? (
        <div class="ch-skeleton" role="status" aria-label={words.value.ui.loading} />
      ) : shown && lines.length > 0 ? (
        <>
          <figure class="chart">
            <figcaption class="ch-title">{title}</figcaption>
            <CompareChart lines={drawn} range={shown} form={form} title={title} told={told} />
          </figure>
          <CompareRatios places={places} />
          <CompareTable lines={drawn} range={shown} form={form} told={told} />
          {lines.some(({ national }) => national) ? <p class="quiet cm-source">{told.text.country.source}</p> : null}
        </>
      ) : (
        <p>{told.text.nothing}</p>
      )}
    </article>
  )
}
