import { coveredRuns, coveredSpan } from '../../chart/covered.ts'
import type { Resolution, Window } from '../../model/period.ts'
import { usePage } from '../context.ts'
import { trailing } from './timelineMove.ts'
import { fitted, runAt, SPEEDS, type Speed } from './timelinePlay.ts'
import type { Player } from './timelinePlayer.ts'
import { inUnit, rangeOf } from './timelineScale.ts'

const UNITS = [
  ['year', 'years'],
  ['month', 'monthly'],
] as const

/** Play, speed, years or months, and in months the choice between the trailing twelve and the single month. */
export function TimelineControls({ player }: { player: Player }) {
  const { app, words } = usePage()
  const { ui } = words.value
  const { window } = app.view.value
  const measure = app.measure.value
  const single = window.first === window.last
  const put = (next: Window) => {
    player.stop()
    app.change({ window: next })
  }
  const switchTo = (unit: Resolution) => {
    if (unit !== window.unit) put(fitted(inUnit(window, unit), coveredRuns(measure, unit)))
  }
  return (
    <div class="tl-controls">
      <button type="button" class="button tl-play" aria-pressed={player.playing.value} onClick={player.toggle}>
        {player.playing.value ? `❚❚ ${ui.pause}` : `▶ ${ui.play}`}
      </button>
      <label class="tl-speed">
        <span class="tl-hidden">{ui.speed}</span>
        <select
          value={String(player.speed.value)}
          onChange={(event) => player.setSpeed(Number(event.currentTarget.value) as Speed)}
        >
          {SPEEDS.map((speed) => (
            <option key={speed} value={String(speed)}>
              {speed}×
            </option>
          ))}
        </select>
      </label>
      <fieldset class="pair" aria-label={ui.period}>
        {UNITS.map(([unit, word]) => (
          <button
            key={unit}
            type="button"
            class="button"
            aria-pressed={window.unit === unit}
            aria-describedby="tl-note"
            disabled={window.unit !== unit && !coveredSpan(measure, unit)}
            onClick={() => switchTo(unit)}
          >
            {ui[word]}
          </button>
        ))}
      </fieldset>
      {window.unit === 'month' ? (
        <label class="tl-single">
          <input
            type="checkbox"
            checked={single}
            onChange={() =>
              put(
                single
                  ? trailing(
                      window.last,
                      runAt(window.last, coveredRuns(measure, 'month'), rangeOf(app.atlas.measures, 'month')),
                    )
                  : { ...window, first: window.last },
              )
            }
          />{' '}
          {ui.single}
        </label>
      ) : null}
    </div>
  )
}
