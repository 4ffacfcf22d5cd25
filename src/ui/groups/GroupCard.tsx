import { sumOf } from '../../model/groupWindow.ts'
import { number, span } from '../../text/format.ts'
import { usePage } from '../context.ts'
import { rowsOfText } from '../usePlaces.ts'
import type { Groups } from './useGroups.ts'
import { groupWords } from './words.ts'

const MOST = 4

/** The mentions of the place under the pointer or the keyboard. */
export function GroupCard({ groups: { mentions, mentioned, covers } }: { groups: Groups }) {
  const { app } = usePage()
  const { lang, window } = app.view.value
  const words = groupWords(lang)
  const text = app.pointed.value
  if (text === null || covers === 'none') return null
  const rows = new Set(rowsOfText(app, text))
  const here = sumOf(
    mentions,
    mentioned.filter(({ row }) => rows.has(row)),
  )
  const order = [...here.counts.keys()]
    .filter((g) => (here.counts[g] as number) > 0)
    .sort((a, b) => (here.counts[b] as number) - (here.counts[a] as number))
  return (
    <div class="card grp-card" role="status">
      <p class="quiet">
        {span(window, lang)}. {words.mentions(number(here.all, lang))}
      </p>
      {order.slice(0, MOST).map((g) => {
        const group = mentions.groups[g]
        return (
          <p key={g} class={group?.kind === 'group' ? '' : 'quiet'}>
            {group?.name[lang]}:{number(here.counts[g] as number, lang)}
          </p>
        )
      })}
      {here.contested ? <p>{words.modes.contested}</p> : null}
    </div>
  )
}
