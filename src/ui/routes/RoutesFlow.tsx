import { useComputed } from '@preact/signals'
import { meanFlow, shifts } from '../../routing/meanFlow.ts'
import { routesWords } from '../../text/routesWords.ts'
import { Choice } from '../Choice.tsx'
import { usePage } from '../context.ts'
import { saveFile } from '../share/exportSave.ts'
import { RoutesScatter } from './RoutesScatter.tsx'
import { codeName, percent } from './routesNames.ts'
import { routesOn } from './routesStore.ts'
import { flowFileName, flowTable } from './routesTable.ts'

const LEAST = 0.005
const MOST = 12

/** Flow by municipality: how it changes with what is blocked, how it lies beside homicide, and the table to take away. */
export function RoutesFlow() {
  const page = usePage()
  const store = routesOn(page)
  const { app } = page
  const { lang, overlays } = app.view.value
  const words = routesWords(lang)
  const flow = useComputed(() => (store.answer.value ? meanFlow(store.answer.value, store.counted.value) : null))
  const usual = useComputed(() => (store.base.value ? meanFlow(store.base.value, store.counted.value) : null))
  const { blocked } = store.query.value
  const changed = blocked.length > 0 && flow.value && usual.value ? shifts(usual.value, flow.value, LEAST) : null
  if (!flow.value) return <p class="quiet">{words.loading}</p>
  return (
    <section class="flow" aria-labelledby="flow-title">
      <h2 id="flow-title">{words.flowTitle}</h2>
      {changed && overlays.includes('flow') ? (
        <Choice
          label={words.flowTitle}
          options={[
            ['flow', words.showFlow],
            ['shift', words.showShift],
          ]}
          chosen={store.asShift.value ? 'shift' : 'flow'}
          choose={(what) => {
            store.asShift.value = what === 'shift'
          }}
        />
      ) : null}
      {changed ? (
        <table class="figures">
          <caption>{words.shiftTable}</caption>
          <thead>
            <tr>
              <th scope="col">{page.words.value.ui.municipality}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          <tbody>
            {changed.slice(0, MOST).map(({ code, before, after }) => (
              <tr key={code}>
                <th scope="row">{codeName(app.atlas, code, lang)}</th>
                <td>{percent(before, lang)}</td>
                <td>{percent(after, lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {changed?.length === 0 ? <p class="quiet">{words.noShift}</p> : null}
      <RoutesScatter flow={flow.value} />
      <button
        type="button"
        class="button"
        disabled={!store.answer.value || !store.base.value}
        onClick={() => {
          const [answer, base] = [store.answer.peek(), store.base.peek()]
          if (!answer || !base) return
          const counted = store.counted.peek()
          const text = flowTable(answer, base, counted, (code) => codeName(app.atlas, code, lang))
          saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), flowFileName(store.query.peek(), counted))
        }}
      >
        {words.csv}
      </button>
    </section>
  )
}
