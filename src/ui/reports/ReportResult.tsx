import { PLACED } from '../../io/reports/report.ts'
import { faultCsv, reportCsv } from '../../io/reports/reportCsv.ts'
import { inMonths } from '../../model/period.ts'
import { number, span } from '../../text/format.ts'
import { Choice } from '../Choice.tsx'
import { usePage } from '../context.ts'
import { saveFile } from '../share/exportSave.ts'
import { anyTime, type Brought, brought as store } from './store.ts'
import { reportWords } from './words.ts'

const LISTED = 1000

/** What came of a file: how many reports, which rows were left out and why, and how to take them away. */
export function ReportResult({ brought }: { brought: Brought }) {
  const { app } = usePage()
  const { lang, window } = app.view.value
  const words = reportWords(lang)
  const { reports, faults, name, order } = brought
  const all = reports.dates.length
  const months = inMonths(window)
  let inside = 0
  for (let i = 0; i < all; i++)
    if ((reports.firstMonth[i] as number) <= months.last && (reports.lastMonth[i] as number) >= months.first)
      inside += 1
  const placed = (how: (typeof PLACED)[number]) => {
    const wanted = PLACED.indexOf(how)
    return reports.placed.reduce((sum, one) => sum + (one === wanted ? 1 : 0), 0)
  }
  const [byCode, byName] = [placed('code'), placed('name')]
  const when = span(window, lang, true)
  return (
    <section class="rep-result">
      <p role="status">
        <strong>{words.loaded(number(all, lang), name)}</strong> {words.inWindow(number(inside, lang), when)}{' '}
        {byCode + byName > 0 ? words.byPlace(number(byCode, lang), number(byName, lang)) : ''}{' '}
        {order ? words.order[order] : ''}
      </p>
      <Choice
        label={words.list}
        options={[
          ['any', words.anyTime],
          ['window', words.onlyWindow(when)],
        ]}
        chosen={anyTime.value ? 'any' : 'window'}
        choose={(value) => {
          anyTime.value = value === 'any'
        }}
      />
      <p class="rep-take">
        <button type="button" class="button" onClick={() => saveFile(reportCsv(reports), 'reports.csv')}>
          {words.csv}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            store.value = null
          }}
        >
          {words.remove}
        </button>
      </p>
      <p class="quiet">{words.clean}</p>
      {faults.length === 0 ? (
        <p>{words.noFaults}</p>
      ) : (
        <details class="fold" open>
          <summary>{words.faults(number(faults.length, lang))}</summary>
          <ol class="rep-faults">
            {faults.slice(0, LISTED).map((fault, i) => (
              <li key={`${fault.row} ${i}`}>
                {words.fault(number(fault.row, lang), words.reasons[fault.reason])}
                {fault.value === '' ? '' : `: ${fault.column === '' ? '' : `${fault.column} = `}${fault.value}`}
              </li>
            ))}
          </ol>
          {faults.length > LISTED ? <p class="quiet">{words.firstFaults(number(LISTED, lang))}</p> : null}
          <button
            type="button"
            class="button"
            onClick={() =>
              saveFile(
                faultCsv(faults, ({ reason }) => words.reasons[reason]),
                'rows-left-out.csv',
              )
            }
          >
            {words.faultsCsv}
          </button>
        </details>
      )}
    </section>
  )
}
