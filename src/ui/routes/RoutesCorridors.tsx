import { routesWords } from '../../text/routesWords.ts'
import { usePage } from '../context.ts'
import { corridorsOn } from './routesCorridors.ts'
import { routesOn } from './routesStore.ts'

/** The corridors that the articles tell, in words, with how good their sourcing is. */
export function RoutesCorridors() {
  const page = usePage()
  const store = routesOn(page)
  const { lang } = page.app.view.value
  const words = routesWords(lang)
  const corridors = corridorsOn(page).value
  if (!corridors) return <p class="quiet">{page.words.value.ui.loading}</p>
  const light = (id: string | null) => {
    store.lit.value = id === null ? null : { kind: 'corridor', id }
  }
  return (
    <details class="corridors">
      <summary>
        {words.corridorsList} ({corridors.length})
      </summary>
      <p class="quiet">{words.corridorsHelp}</p>
      <ul>
        {corridors.map(({ id, title, summary, arcs, inScope, evidence, denial, citation }) => (
          <li key={id} onPointerEnter={() => light(id)} onPointerLeave={() => light(null)}>
            <button type="button" class="plain" onFocus={() => light(id)} onBlur={() => light(null)}>
              {title[lang]}
            </button>{' '}
            <span class={`evidence ${evidence}`}>{words.evidence[evidence]}</span>
            <p>{summary[lang]}</p>
            {denial ? <p>{denial[lang]}</p> : null}
            <p class="quiet">
              {citation}
              {inScope ? '' : ` · ${words.outOfScope}`}
              {inScope && arcs.length === 0 ? ` · ${words.notDrawn}` : ''}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
