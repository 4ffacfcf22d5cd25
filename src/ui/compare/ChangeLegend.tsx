import { CHANGE_BOUNDS } from '../../map/change.ts'
import { scaleOf } from '../../model/scale.ts'
import { span } from '../../text/format.ts'
import { usePage } from '../context.ts'

/** The legend of a difference map: falls, what may be chance, rises. */
export function ChangeLegend() {
  const { app, words, palette } = usePage()
  const { ui, say } = words.value
  const { window, otherWindow, lang } = app.view.value
  const bounds = CHANGE_BOUNDS[scaleOf(app.measure.value.denominator).id]
  const { falls, rises, unclear } = palette.value
  const [small = 0, middle = 0, large = 0] = bounds
  const steps: readonly (readonly [color: string, label: string])[] = [
    [falls[0] as string, `−${large}`],
    [falls[1] as string, `−${middle}`],
    [falls[2] as string, `−${small}`],
    [falls[3] as string, '0'],
    [unclear, ''],
    [rises[0] as string, '0'],
    [rises[1] as string, `+${small}`],
    [rises[2] as string, `+${middle}`],
    [rises[3] as string, `+${large}`],
  ]
  return (
    <figure class="legend">
      <figcaption>{otherWindow ? say.changeOf(span(window, lang), span(otherWindow, lang)) : ''}</figcaption>
      <div class="change">
        {steps.map(([color, label], i) => (
          <span key={color + label}>
            <i style={{ background: color }} />
            {i === 4 ? '' : label}
          </span>
        ))}
      </div>
      <p class="quiet">{ui.changeScale}</p>
      <p class="quiet">{ui.changeUnclear}</p>
    </figure>
  )
}
