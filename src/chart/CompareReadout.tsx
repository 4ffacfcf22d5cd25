import { period, rate } from '../text/format.ts'
import type { CompareForm } from './compareForm.ts'
import type { ComparedLine } from './compareLines.ts'
import { boundsAt, figureText, type Told, whyText } from './compareText.ts'
import { lookOf } from './line.ts'

interface Props {
  readonly lines: readonly ComparedLine[]
  readonly form: CompareForm
  readonly index: number
  readonly told: Told
}

function Figures({ line, form, index, told }: Omit<Props, 'lines'> & { line: ComparedLine }) {
  const cell = line.cells.find((each) => each.index === index)
  if (!cell?.dot)
    return (
      <td class="quiet cm-why" colSpan={2}>
        {cell?.why ? whyText(cell.why, told) : ''}
      </td>
    )
  const bounds = boundsAt(line, cell, form)
  const p = cell.dot.provisional ? ' p' : ''
  return (
    <>
      <td>
        {figureText(cell.dot.value, form, told.lang)}
        {p ? <abbr title={told.words.ui.provisional}>{p}</abbr> : null}
      </td>
      <td class="quiet">{bounds ? `${rate(bounds.low, told.lang)}–${rate(bounds.high, told.lang)}` : ''}</td>
    </>
  )
}

/** The figures of the period under the cursor, a row a line: what is drawn, and its interval. */
export function CompareReadout({ lines, form, index, told, aloud }: Props & { aloud: boolean }) {
  const { ui } = told.words
  return (
    <div class="ch-readout" aria-live={aloud ? 'polite' : 'off'} aria-atomic="true">
      <table>
        <thead>
          <tr>
            <th scope="col">{period(form.step, index, told.lang)}</th>
            <th scope="col">{told.text.value}</th>
            <th scope="col">{ui.interval}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row" class={lookOf(line)}>
                <svg class="ch-key" width="26" height="8" aria-hidden="true">
                  <path d="M0,4H26" />
                </svg>
                {line.label}
              </th>
              <Figures line={line} form={form} index={index} told={told} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The same figures as one line of text. */
export function compareReading({ lines, form, index, told }: Props): string {
  const parts = lines.map((line) => {
    const cell = line.cells.find((each) => each.index === index)
    const bounds = boundsAt(line, cell, form)
    const said = [
      cell?.dot ? figureText(cell.dot.value, form, told.lang) : '',
      bounds ? told.words.say.interval(rate(bounds.low, told.lang), rate(bounds.high, told.lang)) : '',
      cell?.why ? whyText(cell.why, told) : '',
      cell?.dot?.provisional ? told.words.ui.provisionalShort : '',
    ]
    return `${line.label}: ${said.filter(Boolean).join(', ')}`
  })
  return `${period(form.step, index, told.lang)}. ${parts.join('. ')}`
}
