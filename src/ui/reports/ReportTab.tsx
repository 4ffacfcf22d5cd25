import { faultWords } from '../faultWords.ts'
import './reports.css'
import { useSignal } from '@preact/signals'
import { type Columns, type ReportOutcome, ROLES } from '../../io/reports/report.ts'
import { suffices } from '../../io/reports/reportColumns.ts'
import { readReportsApart } from '../../io/reports/reportHost.ts'
import { number } from '../../text/format.ts'
import { usePage } from '../context.ts'
import { ReportResult } from './ReportResult.tsx'
import { anyTime, brought } from './store.ts'
import { reportWords } from './words.ts'

interface Work {
  readonly done: number
  readonly all: number
  readonly stop: AbortController
}

interface Question {
  readonly source: Blob | string
  readonly name: string
  readonly names: readonly string[]
}

/** Where the reader brings reports: a file dropped or chosen, or a table pasted; read apart, with progress and a stop. */
export function ReportTab() {
  const { app } = usePage()
  const { lang } = app.view.value
  const words = reportWords(lang)
  const work = useSignal<Work | null>(null)
  const said = useSignal('')
  const over = useSignal(false)
  const text = useSignal('')
  const question = useSignal<Question | null>(null)
  const answer = useSignal<Columns>({})

  const take = (outcome: ReportOutcome, source: Blob | string, name: string) => {
    if (outcome.kind === 'ask') {
      answer.value = outcome.guess
      question.value = { source, name, names: outcome.names }
      return
    }
    question.value = null
    const { reports, faults, order } = outcome
    anyTime.value = true
    brought.value = { name, reports, faults, order }
  }
  const read = async (source: Blob | string, name: string, columns: Columns | null) => {
    const stop = new AbortController()
    said.value = ''
    work.value = { done: 0, all: 0, stop }
    const progress = (done: number, all: number) => {
      work.value = { done, all, stop }
    }
    try {
      take(await readReportsApart(app.atlas, source, columns, progress, stop.signal), source, name)
    } catch (error) {
      said.value = stop.signal.aborted ? words.stopped : words.failed(await faultWords(error, app.view.value.lang))
    }
    work.value = null
  }
  const bring = (file: File | undefined) => {
    if (file) read(file, file.name, null)
  }
  const asked = question.value
  return (
    <div class="rep">
      <p>{words.about}</p>
      <p class="rep-memory">{words.memory}</p>
      <label
        class="rep-drop"
        data-over={over.value}
        onDragOver={(event) => {
          event.preventDefault()
          over.value = true
        }}
        onDragLeave={() => {
          over.value = false
        }}
        onDrop={(event) => {
          event.preventDefault()
          over.value = false
          bring(event.dataTransfer?.files[0])
        }}
      >
        {words.drop} <span class="rep-choose">{words.choose}</span>
        <input
          type="file"
          class="unseen"
          accept=".csv,.tsv,.txt,.json,.geojson,text/csv,application/geo+json,application/json"
          onChange={(event) => {
            bring(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
      </label>
      <details class="fold">
        <summary>{words.paste}</summary>
        <label class="field">
          <span>{words.pasted}</span>
          <textarea
            rows={5}
            class="rep-paste"
            value={text.value}
            onInput={(event) => {
              text.value = event.currentTarget.value
            }}
          />
        </label>
        <button
          type="button"
          class="button"
          disabled={text.value.trim() === ''}
          onClick={() => read(text.value, words.pasted, null)}
        >
          {words.read}
        </button>
      </details>
      {work.value ? (
        <p class="rep-work">
          <progress max={Math.max(1, work.value.all)} value={work.value.done} aria-label={words.read} />
          <span>{words.reading(number(work.value.done, lang), number(work.value.all, lang))}</span>
          <button type="button" class="button" onClick={() => work.value?.stop.abort()}>
            {words.stop}
          </button>
        </p>
      ) : null}
      <p role="status">{said.value}</p>
      {asked ? (
        <form
          class="rep-ask"
          onSubmit={(event) => {
            event.preventDefault()
            read(asked.source, asked.name, answer.value)
          }}
        >
          <p>{words.ask}</p>
          {ROLES.map((role) => (
            <label key={role} class="field">
              <span>{words.roles[role]}</span>
              <select
                value={answer.value[role] ?? ''}
                onChange={(event) => {
                  const { [role]: _, ...rest } = answer.value
                  const { value } = event.currentTarget
                  answer.value = value === '' ? rest : { ...rest, [role]: value }
                }}
              >
                <option value="">{words.none}</option>
                {asked.names.map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <button type="submit" class="button" disabled={!suffices(answer.value)}>
            {words.read}
          </button>
        </form>
      ) : null}
      {brought.value ? <ReportResult brought={brought.value} /> : null}
    </div>
  )
}
