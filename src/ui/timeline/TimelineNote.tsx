import { coveredRuns, coveredSpan } from '../../chart/covered.ts'
import { LOCALES, span } from '../../text/format.ts'
import { usePage } from '../context.ts'
import { Popover } from '../Popover.tsx'

/** One line under the slider: what the measure covers in the unit in view, and why the other unit is not there. */
export function TimelineNote() {
  const { app, words } = usePage()
  const { ui, say, missing } = words.value
  const { lang, window } = app.view.value
  const measure = app.measure.value
  const runs = coveredRuns(measure, window.unit).map((run) => span(run, lang))
  const list = new Intl.ListFormat(LOCALES[lang], { type: 'conjunction' }).format(runs)
  const inegi = measure.producer === 'INEGI'
  const noMonths = !coveredSpan(measure, 'month')
  const noYears = !coveredSpan(measure, 'year')
  return (
    <p id="tl-note" class="tl-note quiet">
      {runs.length > 0 ? say.figuresFor(list) : missing['not-covered']} {noMonths ? `${ui.onlyYears} ` : ''}
      {noYears ? `${ui.onlyMonths} ` : ''}
      {inegi && (window.unit === 'month' || noMonths) ? (
        <>
          <button type="button" class="plain" popovertarget="tl-why">
            {ui.whyMonths}
          </button>
          <Popover id="tl-why" name={ui.whyMonths}>
            {(close) => (
              <div class="prose">
                <p>{ui.monthsEnd}</p>
                <button type="button" class="button" onClick={close} data-first>
                  {ui.close}
                </button>
              </div>
            )}
          </Popover>
        </>
      ) : null}
    </p>
  )
}
