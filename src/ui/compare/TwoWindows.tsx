import { covers } from '../../model/measure.ts'
import { inMonths, type Resolution, type Window, yearOf } from '../../model/period.ts'
import { COMPARISONS, type Comparison } from '../../model/view.ts'
import { Choice } from '../Choice.tsx'
import { usePage } from '../context.ts'
import { PeriodChoice } from '../menus/PeriodChoice.tsx'

/** The window of the same length just before, or just after where the one before is not covered. */
function neighbour({ unit, first, last }: Window, covered: (window: Window) => boolean): Window {
  const length = last - first + 1
  const before = { unit, first: first - length, last: last - length }
  return covered(before) ? before : { unit, first: first + length, last: last + length }
}

/** The choice of a second window, and of how the map compares both. */
export function TwoWindows() {
  const { app, words } = usePage()
  const { ui } = words.value
  const { window, otherWindow, comparison } = app.view.value
  const on = otherWindow !== null
  const start = () => neighbour(window, (candidate) => covers(app.measure.value, candidate) !== null)
  const choose = (chosen: Comparison | 'off') => {
    if (chosen === 'off') app.change({ otherWindow: null, comparison: 'swipe' })
    else app.change({ otherWindow: otherWindow ?? start(), comparison: chosen })
  }
  const set = (patch: Partial<Window>) => {
    if (!otherWindow) return
    const { unit, first, last } = { ...otherWindow, ...patch }
    const next =
      patch.first === undefined
        ? { unit, first: Math.min(first, last), last }
        : { unit, first, last: Math.max(first, last) }
    app.change({ otherWindow: next })
  }
  const switchTo = (unit: Resolution) => {
    if (!otherWindow || unit === otherWindow.unit) return
    const years: Window = { unit: 'year', first: yearOf(otherWindow.first), last: yearOf(otherWindow.last) }
    app.change({ otherWindow: unit === 'month' ? inMonths(otherWindow) : years })
  }
  return (
    <div class="windows">
      <p class="quiet">{ui.twoWindows}</p>
      <Choice
        label={ui.twoWindows}
        options={[['off', ui.off], ...COMPARISONS.map((c) => [c, ui[c]] as const)]}
        chosen={on ? comparison : 'off'}
        choose={choose}
      />
      {otherWindow ? (
        <>
          <Choice
            label={ui.period}
            options={[
              ['year', ui.years],
              ['month', ui.monthly],
            ]}
            chosen={otherWindow.unit}
            choose={switchTo}
          />
          <PeriodChoice
            label={ui.first}
            unit={otherWindow.unit}
            value={otherWindow.first}
            choose={(first) => set({ first })}
          />
          <PeriodChoice
            label={ui.last}
            unit={otherWindow.unit}
            value={otherWindow.last}
            choose={(last) => set({ last })}
          />
        </>
      ) : null}
    </div>
  )
}
