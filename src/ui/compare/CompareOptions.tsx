import type { ComponentChildren } from 'preact'
import { inMonths, inYears, type Resolution, type Window, yearOf } from '../../model/period.ts'
import type { ChartOption } from '../../model/view.ts'
import { COMPARE } from '../../text/compareWords.ts'
import { Choice } from '../Choice.tsx'
import { usePage } from '../context.ts'
import type { Comparison } from '../useCompared.ts'

const SHAPES = ['plain', 'index', 'cumulative'] as const

/** A window written in years or in months; one of parts of years becomes the years that it touches. */
function rewritten(window: Window, unit: Resolution): Window {
  if (unit === 'month') return inMonths(window)
  return inYears(window) ?? { unit, first: yearOf(window.first), last: yearOf(window.last) }
}

/** How the figures are laid side by side: all of it stands in the link. The children stand beside the step. */
export function CompareOptions({ comparison, children }: { comparison: Comparison; children: ComponentChildren }) {
  const { app, words } = usePage()
  const { chart, lang, window } = app.view.value
  const { form, monthly } = comparison
  const text = COMPARE[lang]
  const set = (options: readonly ChartOption[]) => app.change({ chart: options })
  const toggle = (option: ChartOption) =>
    set(chart.includes(option) ? chart.filter((each) => each !== option) : [...chart, option])
  const check = (option: ChartOption, label: string, on: boolean, off: string | null) => (
    <label class="check" title={off ?? ''}>
      <input type="checkbox" checked={on} disabled={off !== null} onChange={() => toggle(option)} /> {label}
    </label>
  )
  return (
    <div class="cm-options">
      <div class="row">
        <Choice
          label={text.shape}
          options={SHAPES.map((shape) => [shape, text.shapes[shape]])}
          chosen={form.shape}
          choose={(shape) => {
            const rest = chart.filter((each) => each !== 'index' && each !== 'cumulative')
            set(shape === 'plain' ? rest : [shape, ...rest])
          }}
        />
      </div>
      <div class="row">
        {monthly ? (
          <Choice
            label={words.value.ui.period}
            options={[
              ['year', words.value.ui.yearly],
              ['month', words.value.ui.byMonth],
            ]}
            chosen={form.step}
            choose={(step) =>
              app.change({
                window: rewritten(window, step),
                chart: step === 'year' ? chart.filter((each) => each !== 'ma12') : chart,
              })
            }
          />
        ) : null}
        {children}
      </div>
      <div class="row">
        {check(
          'ma12',
          text.averaged,
          form.averaged,
          form.shape === 'cumulative' ? text.sumNotAveraged : monthly ? null : text.noMonths,
        )}
        {check('log', text.log, form.log, null)}
        {check('multiples', text.apart, form.apart, null)}
      </div>
    </div>
  )
}
