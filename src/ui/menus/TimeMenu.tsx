import { useSignal } from '@preact/signals'
import { inMonths, inYears, type Resolution, type Window, yearOf } from '../../model/period.ts'
import { Choice } from '../Choice.tsx'
import { TwoWindows } from '../compare/TwoWindows.tsx'
import { usePage } from '../context.ts'
import { PeriodChoice } from './PeriodChoice.tsx'

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
      <TwoWindows />
      <button type="button" class="button" onClick={close}>
        {ui.close}
      </button>
    </div>
  )
}
