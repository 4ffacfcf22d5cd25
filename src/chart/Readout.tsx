import type { Resolution } from '../model/period.ts'
import type { Language } from '../model/view.ts'
import type { Value } from '../stats/value.ts'
import { number, period, rate } from '../text/format.ts'
import type { Words } from '../text/words.ts'
import { type ChartLine, lookOf } from './line.ts'

interface Props {
  readonly lines: readonly ChartLine[]
  readonly step: Resolution
  readonly index: number
  readonly lang: Language
  readonly words: Words
  /** Whether a change is read aloud; the cursor reads it by itself while it has the focus. */
  readonly aloud: boolean
}

const valueAt = ({ series }: ChartLine, index: number): Value | null =>
  series.points.find((point) => point.index === index)?.value ?? null

function Cells({ line, index, lang, words }: { line: ChartLine; index: number; lang: Language; words: Words }) {
  const value = valueAt(line, index)
  const reason = value === null ? 'not-covered' : value.missing
  const interval = value?.rate ? `${rate(value.rate.low, lang)}–${rate(value.rate.high, lang)}` : ''
  if (value === null || (value.count === null && reason !== null)) {
    return (
      <td class="quiet" colSpan={3}>
        {reason ? words.missing[reason] : ''}
      </td>
    )
  }
  return (
    <>
      <td>{value.count === null ? '' : number(value.count, lang)}</td>
      <td>{value.rate ? rate(value.rate.rate, lang) : ''}</td>
      <td class="quiet">{value.rate ? interval : reason ? words.missing[reason] : ''}</td>
    </>
  )
}

/** The figures of the period under the cursor: a row a line, with count, rate and interval. */
export function Readout({ lines, step, index, lang, words, aloud }: Props) {
  const { ui } = words
  const provisional = lines.some((line) => valueAt(line, index)?.provisional)
  return (
    <div class="ch-readout" aria-live={aloud ? 'polite' : 'off'} aria-atomic="true">
      <table>
        <thead>
          <tr>
            <th scope="col">
              {period(step, index, lang)}
              {provisional ? <em> {ui.provisionalShort}</em> : null}
            </th>
            <th scope="col">{ui.count}</th>
            <th scope="col">{ui.rate}</th>
            <th scope="col">{ui.interval}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row" class={lookOf(line)}>
                <svg class="ch-key" width="18" height="8" aria-hidden="true">
                  <path d="M0,4H18" />
                </svg>
                {line.label}
              </th>
              <Cells line={line} index={index} lang={lang} words={words} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The same figures as one line of text. */
export function readoutText({ lines, step, index, lang, words }: Omit<Props, 'aloud'>): string {
  const parts = lines.map((line) => {
    const value = valueAt(line, index)
    const reason = value === null ? 'not-covered' : value.missing
    const { denominator, timeBasis } = line.series.measure
    const said = [
      value?.count === null || value === null
        ? ''
        : words.say.deaths(number(value.count, lang), value.count === 1, timeBasis === 'case-file'),
      value?.rate ? `${rate(value.rate.rate, lang)} ${words.perPeople[denominator]}` : '',
      value?.rate ? words.say.interval(rate(value.rate.low, lang), rate(value.rate.high, lang)) : '',
      reason ? words.missing[reason] : '',
      value?.provisional ? words.ui.provisionalShort : '',
    ]
    return `${line.label}: ${said.filter(Boolean).join(', ')}`
  })
  return `${period(step, index, lang)}. ${parts.join('. ')}`
}
