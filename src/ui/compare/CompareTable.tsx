import { useSignal } from '@preact/signals'
import type { Range } from '../../chart/compareCells.ts'
import type { CompareForm } from '../../chart/compareForm.ts'
import type { ComparedLine } from '../../chart/compareLines.ts'
import { axisText, figureText, type Told, whyText } from '../../chart/compareText.ts'
import { lookOf } from '../../chart/line.ts'
import { period, rate, span } from '../../text/format.ts'

interface Props {
  readonly lines: readonly ComparedLine[]
  readonly range: Range
  readonly form: CompareForm
  readonly told: Told
}

function Figure({ line, index, form, told }: Omit<Props, 'lines' | 'range'> & { line: ComparedLine; index: number }) {
  const cell = line.cells[index - (line.cells[0]?.index ?? 0)]
  if (!cell?.dot) {
    const why = cell?.why ? whyText(cell.why, told) : ''
    return (
      <td class="quiet" title={why}>
        <span aria-hidden="true">–</span>
        <span class="unseen">{why}</span>
      </td>
    )
  }
  const { value, low, high, provisional } = cell.dot
  const bounded = line.parts !== null && form.shape !== 'index'
  return (
    <td>
      {figureText(value, form, told.lang)}
      {provisional ? <abbr title={told.words.ui.provisional}> p</abbr> : null}
      {bounded && form.unit === 'rate' ? (
        <span class="quiet interval">
          {rate(low, told.lang)}–{rate(high, told.lang)}
        </span>
      ) : null}
    </td>
  )
}

/** The periods in order of time, or of the figures of a line; those without a figure come last. */
function sortedPeriods({ first, last }: Range, by: ComparedLine | null, down: boolean): number[] {
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const sign = down ? -1 : 1
  if (!by) return down ? all.reverse() : all
  const from = by.cells[0]?.index ?? 0
  const value = (index: number) => by.cells[index - from]?.dot?.value ?? null
  const known = all.filter((index) => value(index) !== null)
  return [
    ...known.sort((a, b) => sign * ((value(a) as number) - (value(b) as number))),
    ...all.filter((index) => value(index) === null),
  ]
}

function Head(props: { label: string; look: string; sorted: 'ascending' | 'descending' | 'none'; turn: () => void }) {
  const mark = { ascending: ' ↑', descending: ' ↓', none: '' }[props.sorted]
  return (
    <th scope="col" class={props.look} aria-sort={props.sorted}>
      <button type="button" class="plain" onClick={props.turn}>
        {props.label}
        <span aria-hidden="true">{mark}</span>
      </button>
    </th>
  )
}

/** The figures of the chart, a row a period and a column a line. */
export function CompareTable({ lines, range, form, told }: Props) {
  const { text, words, lang } = told
  const { first, last } = form.window
  const inside = first > range.first || last < range.last
  const order = useSignal<{ key: string | null; down: boolean }>({ key: null, down: false })
  const by = lines.find(({ key }) => key === order.value.key) ?? null
  const sort = (key: string | null) => {
    const same = key === (by?.key ?? null)
    order.value = { key, down: same ? !order.value.down : key !== null }
  }
  const sorted = (key: string | null) =>
    key !== (by?.key ?? null) ? 'none' : order.value.down ? 'descending' : 'ascending'
  const indices = sortedPeriods(range, by, order.value.down)
  const provisional = lines.some(({ dots }) => dots.some((dot) => dot?.provisional))
  return (
    <section class="cm-table">
      <div class="scroll">
        <table class="figures cm-figures">
          <caption>
            {text.tableCaption(axisText(lines, form, told), span({ unit: form.step, ...range }, lang))}.{' '}
            {provisional ? words.ui.provisionalMark : ''}
          </caption>
          <thead>
            <tr>
              <Head
                label={form.step === 'year' ? words.ui.year : words.ui.month}
                look=""
                sorted={sorted(null)}
                turn={() => sort(null)}
              />
              {lines.map((line) => (
                <Head
                  key={line.key}
                  label={line.label}
                  look={lookOf(line)}
                  sorted={sorted(line.key)}
                  turn={() => sort(line.key)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {indices.map((index) => (
              <tr key={index} aria-selected={inside && first <= index && index <= last}>
                <th scope="row">{period(form.step, index, lang, true)}</th>
                {lines.map((line) => (
                  <Figure key={line.key} line={line} index={index} form={form} told={told} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
