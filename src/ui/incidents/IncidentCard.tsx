import { stretchText } from '../../chart/marksDate.ts'
import type { Articles } from '../../io/fetchIncidents.ts'
import type { Incident } from '../../model/incident.ts'
import { mayLieOutside } from '../../model/incidentDate.ts'
import { withValues } from '../../model/incidentFilter.ts'
import { encodeLink } from '../../state/link.ts'
import { number } from '../../text/format.ts'
import { usePage } from '../context.ts'
import { saveFile } from '../share/exportSave.ts'
import { amountText } from './amountText.ts'
import { EvidenceLine } from './EvidenceLine.tsx'
import { Facts } from './Facts.tsx'
import { figureText } from './figureText.ts'
import { recordCsv } from './recordCsv.ts'
import { SourceLine } from './SourceLine.tsx'
import { openIncident } from './useIncidents.ts'
import { categoryName, incidentWords } from './words.ts'

const WIDE_KM = 5

/** Everything that is known of a record. */
export function IncidentCard({
  incident,
  articles,
  inList,
}: {
  incident: Incident
  articles: Articles
  inList: boolean
}) {
  const { app } = usePage()
  const { lang, window } = app.view.value
  const words = incidentWords(lang)
  const { id, title, category, dated, precision, when, place, pin, established, fatalities, quantities } = incident
  const deaths = amountText(fatalities, lang)
  const figures = articles.figures.filter((figure) => incident.figures.includes(figure.id))
  const related = articles.incidents.filter((other) => incident.related.includes(other.id))
  const link = encodeLink(app.atlas, {
    ...app.view.value,
    overlays: [...new Set([...app.view.value.overlays, 'incidents' as const])],
    filters: withValues(app.view.value.filters, 'id', [id]),
  })
  const vague = [
    ...(when === dated && precision in words.precision ? [words.precision[precision]] : []),
    ...(mayLieOutside(when, window) ? [words.vague] : []),
  ]
  return (
    <article class="inc-card">
      <h2 class="inc-headline" tabIndex={-1}>
        {title[lang]}
      </h2>
      <p class="inc-meta">
        {categoryName(category, lang)} · {stretchText(when, lang)} · {(established?.place ?? place)[lang]}
      </p>
      {vague.length > 0 ? <p class="quiet">~ {vague.join('; ')}</p> : null}
      <EvidenceLine record={incident} />
      <section>
        <h3 class="inc-head">{words.said}</h3>
        <p>{incident.summary[lang]}</p>
        {incident.denial ? (
          <blockquote class="inc-denial">
            <h3 class="inc-head">{words.denied}</h3>
            <p>{incident.denial[lang]}</p>
          </blockquote>
        ) : null}
      </section>
      <section>
        <h3 class="inc-head">{words.established}</h3>
        {established ? (
          <>
            <p>{established.text[lang]}</p>
            <p class="quiet">
              {words.corroboration[established.corroboration as keyof typeof words.corroboration]}
              {established.sources === '' ? '' : `: ${established.sources}`}
            </p>
          </>
        ) : (
          <p class="quiet">{words.establishedNone}</p>
        )}
      </section>
      <Facts
        facts={[
          [words.when, stretchText(dated, lang)],
          [words.establishedWhen, established?.when ? stretchText(established.when, lang) : null],
          [words.place, place[lang]],
          [words.establishedPlace, established?.place?.[lang] ?? null],
          [
            words.deaths,
            deaths &&
              `${deaths}${incident.fatalitiesEvidence === 'alleged' ? ` (${words.evidence.alleged.toLowerCase()})` : ''}`,
          ],
          [words.establishedDeaths, established && amountText(established.fatalities, lang)],
          ...quantities.map((q): [string, string] => [
            q.name[lang],
            [amountText(q, lang), q.unit[lang], q.remark ? `(${q.remark[lang]})` : ''].filter(Boolean).join(' '),
          ]),
          ...figures.map((figure): [string, string] => [
            figure.title[lang],
            `${figureText(figure, lang)} ${figure.unit[lang]}`,
          ]),
          [words.actors, incident.actors?.[lang] ?? null],
          [words.note, incident.note?.[lang] ?? null],
        ]}
      />
      {pin === null ? <p class="quiet">{words.noPin}</p> : null}
      {incident.pinEstablished && pin ? <p class="quiet">{words.pinEstablished}</p> : null}
      {pin && pin.radius > WIDE_KM ? <p class="quiet">{words.withinKm(number(pin.radius, lang))}</p> : null}
      <SourceLine told={incident} articles={articles} />
      {related.length > 0 ? (
        <section>
          <h3 class="inc-head">{words.related}</h3>
          <ul>
            {related.map((other) => (
              <li key={other.id}>
                <button type="button" class="plain" onClick={() => openIncident(app, other.id, inList)}>
                  {other.title[lang]}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p class="inc-foot">
        <a href={link}>{words.link}</a>
        <button
          type="button"
          class="plain"
          onClick={() => saveFile(recordCsv(articles.columns, [incident]), `incident-${id}.csv`)}
        >
          {words.csv}
        </button>
        <span class="quiet">{words.never}</span>
      </p>
    </article>
  )
}
