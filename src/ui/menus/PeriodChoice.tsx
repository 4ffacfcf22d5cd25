import { formatPeriod, type Resolution, yearOf } from '../../model/period.ts'
import { monthName } from '../../text/format.ts'
import { usePage } from '../context.ts'

const FIRST_YEAR = 1990
const LAST_YEAR = 2025
const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => LAST_YEAR - i)
const MONTHS = Array.from({ length: 12 }, (_, i) => i)

/** A year, or a month and a year, to choose. `value` is a period index. */
export function PeriodChoice(props: {
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
