import { useSignal } from '@preact/signals'
import { Cursor } from '../../chart/Cursor.tsx'
import { frameOf } from '../../chart/frame.ts'
import { spread } from '../../chart/spread.ts'
import { useWidth } from '../../chart/useWidth.ts'
import { number, rate } from '../../text/format.ts'
import { usePage } from '../context.ts'
import { type IntentYear, unknownPer100 } from './undercountTables.ts'
import { UNDERCOUNT } from './undercountWords.ts'

const HEIGHT = 200
const GUTTER = 48
const MARGIN = 96
const APART = 14

/** Homicide with unknown intent on top of it, one bar a year, and a cursor that reads them. */
export function UndercountChart({ years, title }: { years: readonly IntentYear[]; title: string }) {
  const { app, words } = usePage()
  const { lang } = app.view.value
  const { intents, reading } = UNDERCOUNT[lang]
  const [box, width] = useWidth()
  const at = useSignal<number | null>(null)
  const focused = useSignal(false)
  const [first, last] = [years[0], years.at(-1)]
  if (!first || !last) return null
  const max = Math.max(...years.map(({ deaths }) => deaths.homicide + deaths['unknown-intent']))
  const frame = frameOf({
    step: 'year',
    first: first.year,
    last: last.year,
    max,
    whole: true,
    width: Math.max(width, GUTTER + MARGIN + 1),
    height: HEIGHT,
    margin: MARGIN,
    gutter: GUTTER,
  })
  const { x, y, left, right, bottom, values, times } = frame
  const index = at.value ?? last.year
  const shown = years.find(({ year }) => year === index) ?? last
  const text = reading(
    String(shown.year),
    number(shown.deaths.homicide, lang),
    number(shown.deaths['unknown-intent'], lang),
    rate(unknownPer100(shown), lang),
  )
  const half = (x(first.year + 1) - x(first.year)) / 2 - 0.75
  const { homicide, 'unknown-intent': unknown } = last.deaths
  const labels = spread(
    [
      { key: 'unknown', text: intents['unknown-intent'], x: right + 6, y: y(homicide + unknown / 2), width: MARGIN },
      { key: 'homicide', text: intents.homicide, x: right + 6, y: y(homicide / 2), width: MARGIN },
    ],
    APART,
    frame.top,
    bottom,
  )
  return (
    <figure class="chart">
      <figcaption class="ch-title">{title}</figcaption>
      <p class="uc-reading" aria-live={focused.value ? 'off' : 'polite'}>
        {text}
      </p>
      <div ref={box} class="ch-box" style={{ height: `${HEIGHT}px` }}>
        {width > 0 ? (
          <>
            <svg class="ch-plot" width={width} height={HEIGHT} role="img" aria-label={title}>
              {values.map((value) => (
                <g key={value}>
                  <line class={value === 0 ? 'ch-base' : 'ch-grid'} x1={left} x2={right} y1={y(value)} y2={y(value)} />
                  <text class="ch-value" x={left - 6} y={y(value)} dy="0.32em" text-anchor="end">
                    {number(value, lang)}
                  </text>
                </g>
              ))}
              {years.map(({ year, deaths }) => (
                <g key={year} class={year === index ? 'uc-bar uc-at' : 'uc-bar'}>
                  <rect
                    class="uc-homicide"
                    x={x(year) - half}
                    width={2 * half}
                    y={y(deaths.homicide)}
                    height={bottom - y(deaths.homicide)}
                  />
                  <rect
                    class="uc-unknown"
                    x={x(year) - half}
                    width={2 * half}
                    y={y(deaths.homicide + deaths['unknown-intent'])}
                    height={y(deaths.homicide) - y(deaths.homicide + deaths['unknown-intent'])}
                  />
                </g>
              ))}
              {times.map(({ index: year, position }) => (
                <text key={year} class="ch-time" x={x(position)} y={bottom + 16} text-anchor="middle">
                  {year}
                </text>
              ))}
              {labels.map(({ key, text: name, x: from, y: height }) => (
                <text key={key} class={`uc-label uc-${key}`} x={from} y={height} dy="0.32em">
                  {name}
                </text>
              ))}
            </svg>
            <Cursor
              frame={frame}
              step="year"
              index={index}
              name={words.value.ui.chartCursor}
              text={text}
              move={(next) => {
                at.value = next
              }}
              focus={(now) => {
                focused.value = now
              }}
            />
          </>
        ) : null}
      </div>
    </figure>
  )
}
