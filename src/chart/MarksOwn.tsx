import { useSignal } from '@preact/signals'
import type { App } from '../state/app.ts'
import { markWords } from './marksWords.ts'

const MOST = 20
const LONGEST = 180

/** Where the reader adds an event of the own, which the link of the page then holds. */
export function MarksOwn({ app }: { app: App }) {
  const { lang, events } = app.view.value
  const words = markWords(lang)
  const date = useSignal('')
  const text = useSignal('')
  const said = useSignal('')
  return (
    <form
      class="ev-form"
      onSubmit={(event) => {
        event.preventDefault()
        const [day, what] = [date.value, text.value.trim()]
        if (day === '' || what === '') {
          said.value = words.needsDay
          return
        }
        if (events.length >= MOST) {
          said.value = words.full
          return
        }
        app.change({ events: [...events, { date: day, text: what }] })
        date.value = ''
        text.value = ''
        said.value = ''
      }}
    >
      <p class="ev-head">{words.own}</p>
      <label class="field">
        <span>{words.date}</span>
        <input
          type="date"
          min="1990-01-01"
          max="2099-12-31"
          value={date.value}
          onInput={(event) => {
            date.value = event.currentTarget.value
          }}
        />
      </label>
      <label class="field">
        <span>{words.text}</span>
        <input
          type="text"
          maxLength={LONGEST}
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value
          }}
        />
      </label>
      <button type="submit" class="button">
        {words.add}
      </button>
      <p class="quiet" role="status">
        {said.value === '' ? words.ownNote : said.value}
      </p>
    </form>
  )
}
