import { dateText } from '../../chart/marksDate.ts'
import type { Articles } from '../../io/fetchIncidents.ts'
import type { Told } from '../../model/incident.ts'
import { usePage } from '../context.ts'
import { incidentWords } from './words.ts'

const LOCATOR = /^(.*):(\d+)$/

/** Where a record was read: outlet, title, author, date, and the line of the text. */
export function SourceLine({ told, articles }: { told: Told; articles: Articles }) {
  const { lang } = usePage().app.view.value
  const words = incidentWords(lang)
  const source = articles.sources.get(told.article)
  const spot = (locator: string) => {
    const [, file = locator, line = ''] = LOCATOR.exec(locator) ?? []
    return words.locator(file, line)
  }
  return (
    <section>
      <h3 class="inc-head">{words.source}</h3>
      {source ? (
        <p>
          {source.outlet[lang]}, {source.title === '' ? words.untitled : <cite>{source.title}</cite>}
          {source.author === '' ? '' : `, ${words.byAuthor(source.author)}`},{' '}
          {source.date === '' ? words.undated : dateText(source.date, lang)}
        </p>
      ) : (
        <p>{told.citation}</p>
      )}
      <p class="quiet inc-locator">
        {spot(told.locator)}
        {told.also.length > 0 ? `; ${words.also} ${told.also.map(spot).join(', ')}` : ''}
      </p>
      {source?.note ? <p class="quiet">{source.note[lang]}</p> : null}
    </section>
  )
}
