import './undercount.css'
import intentText from '../../../data/deaths-by-intent.csv?raw'
import firearmText from '../../../data/firearm-homicides-state.csv?raw'
import { Sparkline } from '../../chart/Sparkline.tsx'
import { number, rate } from '../../text/format.ts'
import { stateName } from '../../text/placeName.ts'
import { usePage } from '../context.ts'
import { UndercountChart } from './UndercountChart.tsx'
import {
  INTENTS,
  type IntentYear,
  readFirearms,
  readIntents,
  SINALOA,
  together,
  unknownPer100,
} from './undercountTables.ts'
import { UNDERCOUNT } from './undercountWords.ts'

const YEARS = readIntents('deaths-by-intent.csv', intentText)
const FIREARMS = readFirearms('firearm-homicides-state.csv', firearmText)
const POST_KEYS = ['map', 'sinaloa', 'problems', 'code'] as const

const [FIRST, LAST] = [YEARS[0] as IntentYear, YEARS.at(-1) as IntentYear]
const BY_SHARE = [...YEARS].sort((a, b) => unknownPer100(a) - unknownPer100(b))
const [LOWEST, HIGHEST] = [BY_SHARE[0] as IntentYear, BY_SHARE.at(-1) as IntentYear]
const yearOf = (wanted: number) => YEARS.find(({ year }) => year === wanted) as IntentYear
const [CALM, SURGE] = [yearOf(2007), yearOf(2008)]
const FIREARM_FIRST = FIREARMS[0]?.firstYear ?? 0
const FIREARM_LAST = FIREARM_FIRST + (FIREARMS[0]?.counts.length ?? 1) - 1
const BY_COUNT = [...FIREARMS].sort(
  (a, b) => (b.counts.at(-1) ?? 0) - (a.counts.at(-1) ?? 0) || a.state.localeCompare(b.state),
)
const firearmsIn = (state: string, year: number) =>
  FIREARMS.find((s) => s.state === state)?.counts[year - FIREARM_FIRST] ?? null

function IntentTable({ span }: { span: string }) {
  const { app, words } = usePage()
  const { lang } = app.view.value
  const say = UNDERCOUNT[lang]
  return (
    <>
      <table class="figures">
        <caption>{say.table(span)}</caption>
        <thead>
          <tr>
            <th scope="col">{say.intent}</th>
            <th scope="col">{say.course}</th>
            <th scope="col">{FIRST.year}</th>
            <th scope="col">{LAST.year}</th>
          </tr>
        </thead>
        <tbody>
          {INTENTS.map((intent) => (
            <tr key={intent}>
              <th scope="row">{say.intents[intent]}</th>
              <td>
                <Sparkline values={YEARS.map(({ deaths }) => deaths[intent])} />
              </td>
              <td>{number(FIRST.deaths[intent], lang)}</td>
              <td>{number(LAST.deaths[intent], lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>{say.allYears}</summary>
        <table class="figures uc-years">
          <thead>
            <tr>
              <th scope="col">{words.value.ui.year}</th>
              {INTENTS.map((intent) => (
                <th key={intent} scope="col">
                  {say.intents[intent]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...YEARS].reverse().map(({ year, deaths }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {INTENTS.map((intent) => (
                  <td key={intent}>{number(deaths[intent], lang)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}

function FirearmTable() {
  const { app } = usePage()
  const { lang } = app.view.value
  const say = UNDERCOUNT[lang]
  const shown = [FIREARM_FIRST, FIREARM_LAST - 1, FIREARM_LAST]
  return (
    <table class="figures">
      <caption>
        <strong>{say.firearms(`${FIREARM_FIRST}–${FIREARM_LAST}`)}.</strong> {say.firearmsHelp}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say.state}</th>
          <th scope="col">{say.course}</th>
          {shown.map((year) => (
            <th key={year} scope="col">
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {BY_COUNT.map(({ state, counts }) => (
          <tr key={state}>
            <th scope="row">{stateName(app.atlas, state, lang)}</th>
            <td>
              <Sparkline values={counts} />
            </td>
            {shown.map((year) => (
              <td key={year}>{number(counts[year - FIREARM_FIRST] ?? 0, lang)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How complete the counts are: deaths of unknown intent beside homicides, firearms by state, and what follows. */
export function Undercount() {
  const { lang } = usePage().app.view.value
  const say = UNDERCOUNT[lang]
  const span = `${FIRST.year}–${LAST.year}`
  const all = together(YEARS)
  const n = (value: number) => number(value, lang)
  const [early, late] = SINALOA
  const [before, dip] = [firearmsIn('25', 2006), firearmsIn('25', 2007)]
  return (
    <article class="undercount">
      <h2>{say.title}</h2>
      <p>
        {say.lead(
          lang === 'en' ? `${FIRST.year} to ${LAST.year}` : `${FIRST.year} a ${LAST.year}`,
          n(all.homicide),
          n(all['unknown-intent']),
          rate(unknownPer100({ deaths: all }), lang),
        )}
      </p>
      <UndercountChart years={YEARS} title={say.chart(span)} />
      <p>
        {say.extremes(
          String(LOWEST.year),
          rate(unknownPer100(LOWEST), lang),
          String(HIGHEST.year),
          rate(unknownPer100(HIGHEST), lang),
        )}
      </p>
      <IntentTable span={span} />
      <h3>{say.argument}</h3>
      <p>{say.weapons}</p>
      <p>
        {say.sinaloa(
          `${early.year}`,
          n(early.listed),
          n(early.homicides),
          `${late.year}`,
          n(late.listed),
          n(late.homicides),
        )}
        {before !== null && dip !== null ? ` ${say.firearmDip(n(before), n(dip))}` : ''}
      </p>
      <p>{say.never}</p>
      <p>{say.caution}</p>
      <h3>{say.meaning}</h3>
      <p>{say.floor}</p>
      <p>
        {say.bound(
          String(HIGHEST.year),
          n(HIGHEST.deaths.homicide),
          n(HIGHEST.deaths.homicide + HIGHEST.deaths['unknown-intent']),
        )}
      </p>
      <p>
        {say.compare(
          String(CALM.year),
          n(CALM.deaths.homicide + CALM.deaths['unknown-intent']),
          String(SURGE.year),
          n(SURGE.deaths.homicide),
        )}
      </p>
      <p>{say.absent}</p>
      <FirearmTable />
      <h3>{say.sources}</h3>
      <ul class="uc-sources quiet">
        <li>{say.sourceIntents}</li>
        <li>{say.sourceFirearms}</li>
        <li>{say.sourceSinaloa}</li>
        {POST_KEYS.map((key) => (
          <li key={key}>{say.posts[key]}</li>
        ))}
      </ul>
    </article>
  )
}
