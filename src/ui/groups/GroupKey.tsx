import { GROUP_CODES } from '../../map/groups/groupColors.ts'
import { type GroupClass, groupClasses } from '../../map/groups/groupFill.ts'
import { number, span } from '../../text/format.ts'
import { usePage } from '../context.ts'
import type { Groups } from './useGroups.ts'
import { groupWords } from './words.ts'

/** What the colours of the areas mean. */
export function GroupKey({ groups: { mentions, view, covers, mentioned } }: { groups: Groups }) {
  const page = usePage()
  const { lang, window } = page.app.view.value
  const words = groupWords(lang)
  const when = span(window, lang)
  const seen = new Set(mentioned.map(({ dominant }) => dominant))
  const { mode, only } = view
  const classes = groupClasses(mentions, view, page.theme.value).filter(
    ({ means }) => means.kind !== 'group' || seen.has(means.group),
  )
  const code = ({ means }: GroupClass) =>
    means.kind === 'group' ? GROUP_CODES[mentions.groups[means.group]?.id ?? ''] : undefined
  const name = ({ means }: GroupClass): string => {
    if (means.kind === 'group') {
      const group = mentions.groups[means.group]
      return (group?.name[lang] ?? '').replace(/ \([A-Z]+\)$/, '')
    }
    if (means.kind === 'number' || means.kind === 'mentions') {
      const from = number(means.from, lang)
      return means.to === null ? `${from}+` : means.to === means.from ? from : `${from}–${number(means.to, lang)}`
    }
    return words.classes[means.kind]
  }
  return (
    <figure class={`legend grp-key grp-key-${mode}`}>
      <figcaption>
        {only === null ? words.keys(mode, when) : words.keyOf(mentions.groups[only]?.name[lang] ?? '', when)}
      </figcaption>
      {covers === 'all' ? null : <p>{words.covers[covers]}</p>}
      {covers === 'none' ? null : (
        <ul>
          {classes.map((one) => (
            <li key={one.level}>
              <i style={{ background: one.color }} />
              {code(one) ? (
                <span>
                  {code(one)}
                  <span class="grp-full"> · {name(one)}</span>
                </span>
              ) : (
                name(one)
              )}
            </li>
          ))}
        </ul>
      )}
    </figure>
  )
}
