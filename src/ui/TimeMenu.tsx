import { useSignal } from '@preact/signals'
import { formatPeriod, inMonths, inYears, type Resolution, type Window, yearOf } from '../model/period.ts'
import { monthName } from '../text/format.ts'
import { Choice } from './Choice.tsx'
import { usePage } from './context.ts'

const FIRST_YEAR = 1990
const LAST_YEAR = 2025
const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => LAST_YEAR - i)
const MONTHS = Array.from({ length: 12 }, (_, i) => i)

function PeriodChoice(props: {
  label: string
  unit: Resolution
  value: number
  choose: (value: number) => void
  first?: boolean
}) {
  const { app } = usePage()
  const { lang } = app.view.value
  const { unit, value, choose } = props
  const year = unit === 'year' ? value : yearOf(value)
  const month = unit === 'year' ? 0 : value % 12
  const put = (y: number, m: number) => choose(unit === 'year' ? y : y * 12 + m)
  return (
    <fieldset class="period">
      <legend>{props.label}</legend>
      {unit === 'month' ? (
        <select
          aria-label={`${props.label}, ${formatPeriod('month', value)}`}
          value={month}
          onChange={(e) => put(year, Number(e.currentTarget.value))}
        >
          {MONTHS.map((m) => (
            <option key={m} value={m}>
              {monthName(m, lang)}
            </option>
          ))}
        </select>
      ) : null}
      <select
        aria-label={`${props.label}, ${year}`}
        value={year}
        onChange={(e) => put(Number(e.currentTarget.value), month)}
        {...(props.first ? { 'data-first': '' } : {})}
      >
        {YEARS.map((y) => (
          <option key={y} value={y}>
            {y}
          </option>
        ))}
      </select>
    </fieldset>
  )
}

/** The choice of the window by its first and last year or month. */
export function TimeMenu({ close }: { close: () => void }) {
  const { app, words } = usePage()
  const { ui } = words.value
  const draft = useSignal<Window>(app.view.value.window)
  const { unit, first, last } = draft.value
  const set = (patch: Partial<Window>) => {
    const { first, last } = { ...draft.value, ...patch }
    const next: Window =
      patch.first === undefined
        ? { unit, first: Math.min(first, last), last }
        : { unit, first, last: Math.max(first, last) }
    draft.value = next
    app.change({ window: next })
  }
  const switchTo = (to: Resolution) => {
    if (to === unit) return
    const years: Window = { unit: 'year', first: yearOf(first), last: yearOf(last) }
    const next = to === 'month' ? inMonths(draft.value) : (inYears(draft.value) ?? years)
    draft.value = next
    app.change({ window: next })
  }
  return (
    <div class="menu times">
      <Choice
        label={ui.period}
        options={[
          ['year', ui.years],
          ['month', ui.monthly],
        ]}
        chosen={unit}
        choose={switchTo}
      />
      <PeriodChoice label={ui.first} unit={unit} value={first} choose={(value) => set({ first: value })} first />
      <PeriodChoice label={ui.last} unit={unit} value={last} choose={(value) => set({ last: value })} />
      <button type="button" class="button" onClick={close}>
        {ui.close}
      </button>
    </div>
  )
}
