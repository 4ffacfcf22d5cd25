import { EVIDENCE } from '../../model/incident.ts'
import { searchable, withValues } from '../../model/incidentFilter.ts'
import { number, span } from '../../text/format.ts'
import { Choice } from '../Choice.tsx'
import { usePage } from '../context.ts'
import { Marker } from './Marker.tsx'
import type { Incidents } from './useIncidents.ts'
import { categoryName, incidentWords } from './words.ts'

/** Which incidents are shown: text, window, tier, level of evidence (which is the legend too), and kind. */
export function IncidentFilters({ incidents: { articles, filter } }: { incidents: Incidents }) {
  const { app } = usePage()
  const { lang, window } = app.view.value
  const words = incidentWords(lang)
  const set = (key: string, values: readonly string[], how: 'push' | 'replace' = 'push') =>
    app.change({ filters: withValues(app.view.value.filters, key, values) }, how)
  const kinds = new Map<string, number>()
  for (const { category } of articles?.incidents ?? []) kinds.set(category, (kinds.get(category) ?? 0) + 1)
  const sorted = [...kinds.keys()].sort((a, b) => categoryName(a, lang).localeCompare(categoryName(b, lang), lang))
  const { tiers, evidence, categories } = filter
  const tier = tiers.length === 2 ? 'both' : tiers[0] === 'context' ? 'context' : 'core'
  return (
    <div class="inc-filters">
      <div class="inc-find">
        <label class="field">
          <span>{words.search}</span>
          <input
            type="search"
            value={filter.text}
            maxLength={50}
            onInput={(event) => {
              const text = searchable(event.currentTarget.value)
              set('q', text.trim() === '' ? [] : [text], 'replace')
            }}
          />
        </label>
        <label class="field">
          <span>{words.kind}</span>
          <select
            value={categories.join()}
            onChange={(event) => {
              const { value } = event.currentTarget
              set('cat', value === '' ? [] : value.split(','))
            }}
          >
            <option value="">{words.allKinds}</option>
            {categories.length > 1 ? (
              <option value={categories.join()}>{categories.map((c) => categoryName(c, lang)).join(', ')}</option>
            ) : null}
            {sorted.map((category) => (
              <option key={category} value={category}>
                {categoryName(category, lang)} ({number(kinds.get(category) ?? 0, lang)})
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="row">
        <Choice
          label={words.when}
          options={[
            ['window', words.inWindow(span(window, lang, true))],
            ['any', words.anyTime],
          ]}
          chosen={filter.anyTime ? 'any' : 'window'}
          choose={(value) => set('when', value === 'any' ? ['any'] : [])}
        />
        <Choice
          label={words.tier}
          options={[
            ['core', words.core],
            ['context', words.context],
            ['both', words.both],
          ]}
          chosen={tier}
          choose={(value) => set('tier', value === 'both' ? ['core', 'context'] : value === 'core' ? [] : [value])}
        />
      </div>
      <fieldset class="inc-levels">
        <legend class="unseen">{words.basis}</legend>
        {EVIDENCE.map((level) => (
          <button
            key={level}
            type="button"
            class="inc-level"
            title={words.evidenceAbout[level]}
            aria-pressed={evidence.includes(level)}
            onClick={() =>
              set('ev', evidence.includes(level) ? evidence.filter((e) => e !== level) : [...evidence, level])
            }
          >
            <Marker evidence={level} category={null} />
            {words.evidence[level]}
          </button>
        ))}
      </fieldset>
    </div>
  )
}
