import '../incidents/bars.css'
import { type GroupLevel, levelsByGroups, MOST_GROUPS } from '../../model/groupRates.ts'
import { covers } from '../../model/measure.ts'
import { rateOf } from '../../stats/rate.ts'
import { number, rate, span } from '../../text/format.ts'
import { usePage } from '../context.ts'
import type { Groups } from './useGroups.ts'
import { groupWords } from './words.ts'

const known = (levels: readonly GroupLevel[]) =>
  levels
    .filter(({ personYears }) => personYears > 0)
    .map((level) => ({ ...level, ...rateOf(level.count, level.personYears) }))

/** The rate of the measure in view by how many named groups the press mentions, with its interval. */
export function GroupRates({ groups }: { groups: Groups }) {
  const { app, words: all } = usePage()
  const { lang, window } = app.view.value
  const words = groupWords(lang)
  const measure = app.measure.value
  const field = app.field.value
  const title = words.rateTitle(all.value.measures[measure.id]?.name ?? measure.id, span(window, lang))
  const answers = groups.covers === 'all' && covers(measure, window) !== null
  if (!answers) return <p class="quiet">{`${title}: ${words.rateMissing}`}</p>
  if (!field) return null
  const levels = known(levelsByGroups(groups.mentioned, app.atlas.drawn, field.counts, field.personYears))
  const top = Math.max(...levels.map(({ high }) => high))
  const at = (value: number) => `${(100 * value) / top}%`
  return (
    <figure class="grp-rates">
      <figcaption>{title}</figcaption>
      <ul class="bars" aria-label={title}>
        {levels.map((level) => (
          <li key={level.groups}>
            <span class="bars-label">
              {words.rateLevel(level.groups, level.groups === MOST_GROUPS)}
              <span class="grp-note">{words.municipalities(number(level.municipalities, lang))}</span>
            </span>
            <span class="bars-ground" aria-hidden="true">
              <i class="bars-ours" style={{ width: at(level.rate) }} />
              <i class="grp-whisker" style={{ left: at(level.low), width: at(level.high - level.low) }} />
            </span>
            <span class="bars-text">
              {rate(level.rate, lang)}{' '}
              <span class="quiet">({all.value.say.interval(rate(level.low, lang), rate(level.high, lang))})</span>
            </span>
          </li>
        ))}
      </ul>
      <p class="quiet">
        {all.value.say.aYear(all.value.perPeople[measure.denominator])}. {words.rateNote}
      </p>
    </figure>
  )
}
