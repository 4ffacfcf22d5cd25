import { scaleSqrt } from 'd3-scale'
import { number, rate, span } from '../../text/format.ts'
import { routesWords } from '../../text/routesWords.ts'
import { usePage } from '../context.ts'

const WIDTH = 380
const HEIGHT = 220
const EDGE = { left: 40, right: 8, top: 22, bottom: 34 }
const TICKS = { flow: [0, 0.01, 0.1, 0.25, 0.5, 1], rate: [0, 10, 50, 100, 200, 400, 800, 1600] }
const NEGLIGIBLE = 1e-6

interface Dot {
  readonly flow: number
  readonly rate: number
}

/** Modelled flow against the rate in view, one dot a municipality that flow passes, and the rates on and off the routes. */
export function RoutesScatter({ flow }: { flow: Float64Array }) {
  const { app, words: page } = usePage()
  const { lang, window } = app.view.value
  const words = routesWords(lang)
  const field = app.field.value
  if (!field) return <p class="quiet">{words.noRates}</p>
  const dots: Dot[] = []
  const sums = { on: { count: 0, years: 0, places: 0 }, off: { count: 0, years: 0, places: 0 } }
  for (let row = 0; row < app.atlas.drawn; row++) {
    const share = flow[Number(app.atlas.codes[row])] as number
    const [count, years] = [field.counts[row] as number, field.personYears[row] as number]
    if (years === 0) continue
    const sum = sums[share > NEGLIGIBLE ? 'on' : 'off']
    sum.count += count
    sum.years += years
    sum.places++
    if (share > NEGLIGIBLE) dots.push({ flow: share, rate: (count * 100_000) / years })
  }
  const together = ({ count, years }: typeof sums.on) => (years === 0 ? '–' : rate((count * 100_000) / years, lang))
  const top = Math.max(10, ...dots.map((dot) => dot.rate))
  const x = scaleSqrt([0, Math.max(0.05, ...dots.map((dot) => dot.flow))], [EDGE.left, WIDTH - EDGE.right])
  const y = scaleSqrt([0, top], [HEIGHT - EDGE.bottom, EDGE.top])
  const when = span(window, lang)
  const summary = words.scatterText(
    together(sums.on),
    number(sums.on.places, lang),
    together(sums.off),
    number(sums.off.places, lang),
    when,
  )
  return (
    <figure class="scatter">
      <figcaption>
        <strong>{words.scatter}</strong> {summary}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${words.scatter}. ${summary}`}>
        {TICKS.rate
          .filter((tick) => tick <= top)
          .map((tick) => (
            <g key={tick}>
              <line class="rule" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(tick)} y2={y(tick)} />
              <text x={EDGE.left - 6} y={y(tick) + 4} text-anchor="end">
                {number(tick, lang)}
              </text>
            </g>
          ))}
        {TICKS.flow
          .filter((tick) => tick <= (x.domain()[1] as number))
          .map((tick) => (
            <text key={tick} x={x(tick)} y={HEIGHT - EDGE.bottom + 15} text-anchor="middle">
              {number(100 * tick, lang)}
            </text>
          ))}
        {dots.map((dot, i) => (
          <circle key={i} class="dot" cx={x(dot.flow)} cy={y(dot.rate)} r={2} />
        ))}
        <text class="axis" x={WIDTH - EDGE.right} y={HEIGHT - 4} text-anchor="end">
          {words.scatterX}
        </text>
        <text class="axis" x={0} y={12}>
          {words.scatterY(page.value.measures[app.measure.value.id]?.short ?? '', when)}
        </text>
      </svg>
    </figure>
  )
}
