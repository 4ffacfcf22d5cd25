import type { Coverage } from '../model/measure.ts'
import { number, period, rate } from '../text/format.ts'
import { type Page, usePage } from './context.ts'
import { Popover } from './Popover.tsx'

/** What the figures are, who counts them, from when to when, and how sure, as pieces of one line. */
export function basisOf({ app, words }: Page): string[] {
  const { ui, say, measures } = words.value
  const { lang } = app.view.value
  const measure = app.measure.value
  const value = app.value.value
  const both = new Set(measure.coverage.map((c) => c.resolution)).size > 1
  const covered = (c: Coverage) => {
    const span = `${period(c.resolution, c.first, lang, true)}–${period(c.resolution, c.last, lang, true)}`
    return both ? (c.resolution === 'year' ? say.inYears(span) : say.inMonths(span)) : span
  }
  return [
    measures[measure.id]?.basis ?? '',
    `${ui.source}: ${measure.producer}`,
    [...measure.coverage]
      .sort((a) => (a.resolution === 'year' ? -1 : 1))
      .map(covered)
      .join(', '),
    ...(value?.rate ? [say.interval(rate(value.rate.low, lang), rate(value.rate.high, lang))] : []),
    ...(value?.population ? [say.population(number(value.population, lang))] : []),
  ]
}

/** Below the sentence: what the figures are, who counts them, from when to when, how final, and how sure. */
export function Basis() {
  const page = usePage()
  const { app, words } = page
  const { ui, measures } = words.value
  const measure = app.measure.value
  const value = app.value.value
  return (
    <p class="basis">
      {basisOf(page).join(' · ')}
      {value?.provisional ? <em class="provisional"> {ui.provisional}</em> : null}{' '}
      <button type="button" class="plain" popovertarget="how-sure">
        {ui.howSure}
      </button>
      <Popover id="how-sure" name={ui.howSure}>
        {(close) => (
          <div class="prose">
            <p>{ui.howSureText}</p>
            <p>{measures[measure.id]?.about}</p>
            {measure.id === 'homicides-registered' ? <p>{ui.abroadIncluded}</p> : null}
            <p>{ui.monthsEnd}</p>
            {value?.shared ? <p>{ui.sharedParents}</p> : null}
            <p class="quiet">{measure.source}</p>
            <button type="button" class="button" onClick={close} data-first>
              {ui.close}
            </button>
          </div>
        )}
      </Popover>
    </p>
  )
}
