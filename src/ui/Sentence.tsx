import { useLayoutEffect } from 'preact/hooks'
import { placeName } from '../text/placeName.ts'
import { type Segment, type Statement, sentence, sentenceText } from '../text/sentence.ts'
import { type Page, usePage } from './context.ts'
import { MeasureMenu } from './menus/MeasureMenu.tsx'
import { PlaceMenu } from './menus/PlaceMenu.tsx'
import { TimeMenu } from './menus/TimeMenu.tsx'
import { Popover } from './Popover.tsx'

const CONTROLS = ['time', 'place', 'measure'] as const
const MENUS = { time: TimeMenu, place: PlaceMenu, measure: MeasureMenu } as const

/** What the page says of the view: the place's name is the reader's own where there is one. */
export function statementOf({ app }: Page): Statement {
  const { place, name, lang, window } = app.view.value
  const value = app.value.value
  const kind = place.terms.length === 1 ? place.terms[0]?.term.kind : undefined
  return {
    measure: app.measure.value,
    window,
    place: name || placeName(app.atlas, place, lang),
    wide: kind === 'country' || kind === 'state',
    empty: value?.missing === 'no-population' && app.rows.value.length === 0,
    count: value?.count ?? null,
    rate: value?.rate?.rate ?? null,
    missing: value?.missing ?? null,
  }
}

function Part({ segment }: { segment: Segment }) {
  const { words } = usePage()
  if (segment.strong) return <strong>{segment.text}</strong>
  if (!segment.control) return <>{segment.text}</>
  return (
    <button
      type="button"
      class="word"
      popovertarget={`choose-${segment.control}`}
      title={words.value.ui[segment.control]}
    >
      {segment.text}
    </button>
  )
}

/** The headline: the query and its answer, read aloud when it changes. Its bold words open the choices. */
export function Sentence() {
  const page = usePage()
  const segments = sentence(statementOf(page), page.app.view.value.lang)
  const text = sentenceText(segments)
  useLayoutEffect(() => {
    document.title = text
  }, [text])
  return (
    <>
      <h1
        class="sentence"
        data-length={text.length > 130 ? 'long' : text.length > 84 ? 'middle' : 'short'}
        aria-live="polite"
        aria-atomic="true"
      >
        {segments.map((segment, i) => (
          <Part key={segment.control ?? i} segment={segment} />
        ))}
      </h1>
      {CONTROLS.map((control) => {
        const Menu = MENUS[control]
        return (
          <Popover key={control} id={`choose-${control}`} name={page.words.value.ui[control]}>
            {(close) => <Menu close={close} />}
          </Popover>
        )
      })}
    </>
  )
}
