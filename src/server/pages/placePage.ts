import { isMunicipality } from '../../model/atlas.ts'
import { latestYear, type Measure } from '../../model/measure.ts'
import { formatWindow, type Window } from '../../model/period.ts'
import { type Place, rowsOf } from '../../model/place.ts'
import { seatsIn } from '../../model/shape.ts'
import { defaultView, type Language } from '../../model/view.ts'
import { citationOf } from '../../slice/citation.ts'
import { encodeLink } from '../../state/link.ts'
import type { Figures, Value } from '../../stats/value.ts'
import { number, rate } from '../../text/format.ts'
import { placeName, rowName } from '../../text/placeName.ts'
import { words } from '../../text/say.ts'
import { sentence, sentenceText } from '../../text/sentence.ts'
import { type Facts, fileOf, latestOf, type Subject, unplacedOf, yearsOf } from './facts.ts'
import type { Framed } from './frame.ts'
import { link, list, table, text } from './markup.ts'
import { pageWords } from './words.ts'

const stateOf = (code: string): Place => ({ terms: [{ term: { kind: 'state', code }, minus: false }] })

const html = (placeText: string) => (placeText === 'mx' ? './' : `${fileOf(placeText)}.html`)

function said(facts: Facts, figures: Figures, subject: Subject, lang: Language, now: { window: Window; value: Value }) {
  const { value, window } = now
  const statement = {
    measure: figures.measure,
    window,
    place: placeName(facts.atlas, subject.place, lang),
    wide: subject.kind === 'country' || subject.kind === 'state',
    empty: false,
    count: value.count,
    rate: value.rate?.rate ?? null,
    missing: value.missing,
  }
  return sentenceText(sentence(statement, lang))
}

function mapLink({ atlas }: Facts, measure: Measure, subject: Subject, window: Window, lang: Language): string {
  const view = { ...defaultView(atlas), measures: [measure.id], window, place: subject.place, lang }
  return `../../${encodeLink(atlas, view).replace(/^#$/, '')}`
}

function cells(value: Value, lang: Language): string[] {
  const { count, population, rate: known, missing } = value
  if (count === null) return [`<td colspan=4 class=missing>${text(words(lang).missing[missing ?? 'not-covered'])}`]
  const rates = known
    ? [rate(known.rate, lang), `${rate(known.low, lang)}–${rate(known.high, lang)}`]
    : [`<td colspan=2 class=missing>${text(words(lang).missing[missing ?? 'no-population'])}`]
  return [number(count, lang), ...rates, population === null ? '' : number(population, lang)]
}

function yearTable(figures: Figures, rows: readonly number[], lang: Language): string {
  const page = pageWords(lang)
  const years = yearsOf(figures, rows)
  const lines = years.map(({ year, value }) => [
    `${year}${value.provisional ? '&nbsp;<i>p</i>' : ''}`,
    ...cells(value, lang),
  ])
  const note = years.some(({ value }) => value.provisional) ? `<p class=note>${text(page.provisional)}` : ''
  return table(page.byYear, [page.year, page.deaths, page.rate, page.interval, page.population], lines) + note
}

function others(facts: Facts, subject: Subject, lang: Language): string {
  const page = pageWords(lang)
  const items = facts.figures.slice(1).map((figures) => {
    const now = latestOf(figures, subject.rows)
    const basis = words(lang).measures[figures.measure.id]?.basis ?? ''
    const provisional = now.value.provisional ? ` ${words(lang).ui.provisional}.` : ''
    const href = mapLink(facts, figures.measure, subject, now.window, lang)
    return `${text(`${said(facts, figures, subject, lang, now)} (${basis}.${provisional})`)} ${link(href, page.openMap)}`
  })
  return `<h2>${text(page.otherCounts)}</h2><p>${text(page.otherCountsHelp)}${list(items)}`
}

function listed(
  facts: Facts,
  rows: readonly number[],
  names: readonly string[],
  head: string,
  caption: string,
  lang: Language,
) {
  const page = pageWords(lang)
  const [figures] = facts.figures as readonly [Figures]
  const lines = rows.map((row, i) => [names[i] as string, ...cells(latestOf(figures, [row]).value, lang)])
  return table(caption, [head, page.deaths, page.rate, page.interval, page.population], lines)
}

const byName = (lang: Language) => {
  const { compare } = new Intl.Collator(lang)
  return (a: { name: string }, b: { name: string }) => compare(a.name, b.name)
}

function municipalityTable(facts: Facts, rows: readonly number[], caption: string, lang: Language): string {
  const [figures] = facts.figures as readonly [Figures]
  const { window } = latestOf(figures, rows)
  const { atlas } = facts
  const known = rows
    .filter((row) => isMunicipality(atlas, row))
    .map((row) => ({ row, name: rowName(atlas, row, lang) }))
    .sort(byName(lang))
  const rest = unplacedOf(figures, rows, window)
  const names = [
    ...known.map(({ row, name }) => link(html(atlas.codes[row] as string), name.split(',')[0] ?? name)),
    ...rest.map((row) => text(rowName(atlas, row, lang))),
  ]
  return listed(facts, [...known.map(({ row }) => row), ...rest], names, pageWords(lang).municipality, caption, lang)
}

function stateTable(facts: Facts, year: string, lang: Language): string {
  const page = pageWords(lang)
  const [figures] = facts.figures as readonly [Figures]
  const { atlas } = facts
  const states = atlas.states
    .map(({ code }) => {
      const place = stateOf(code)
      return { code, name: placeName(atlas, place, lang), rows: rowsOf(atlas, place, seatsIn(atlas)) }
    })
    .sort(byName(lang))
  const lines = states.map(({ code, name, rows }) => [
    link(html(code), name),
    ...cells(latestOf(figures, rows).value, lang),
  ])
  return table(page.states(year), [page.state, page.deaths, page.rate, page.interval, page.population], lines)
}

function metroList({ atlas }: Facts, holds: (members: readonly string[]) => boolean, lang: Language): string {
  const page = pageWords(lang)
  const found = atlas.metros.filter(({ members }) => holds(members))
  const years = [...new Set(found.map(({ id }) => id.slice(0, 4)))].sort()
  return years
    .map((year) => {
      const metros = found.filter(({ id }) => id.startsWith(`${year}.`)).sort(byName(lang))
      const items = metros.map(({ id, name }) => link(html(`metro:${id}`), name))
      return `<h3>${text(page.metrosOf(year))}</h3>${list(items)}`
    })
    .join('')
}

function around(facts: Facts, subject: Subject, lang: Language): string {
  const { atlas } = facts
  const page = pageWords(lang)
  const [figures] = facts.figures as readonly [Figures]
  const year = formatWindow(latestYear(figures.measure))
  const codes = new Set(subject.rows.map((row) => atlas.codes[row] as string))
  const metros = metroList(
    facts,
    (members) => subject.kind === 'country' || members.some((code) => codes.has(code)),
    lang,
  )
  const inMetros = metros === '' ? '' : `<h2>${text(page.metros)}</h2>${metros}`
  switch (subject.kind) {
    case 'country':
      return stateTable(facts, year, lang) + inMetros
    case 'state':
      return municipalityTable(facts, subject.rows, page.municipalities(year), lang) + inMetros
    case 'metro':
      return municipalityTable(facts, subject.rows, `${page.members}, ${year}`, lang)
    case 'municipality': {
      const touching = (facts.neighbours.get(subject.text) ?? []).map((code) =>
        link(html(code), rowName(atlas, atlas.rowOf.get(code) as number, lang)),
      )
      const neighbours = touching.length === 0 ? '' : `<h2>${text(page.neighbours)}</h2>${list(touching)}`
      return neighbours + inMetros
    }
  }
}

function way({ atlas }: Facts, { kind, text: code }: Subject, lang: Language): string {
  if (kind === 'country') return ''
  const page = pageWords(lang)
  const state = kind === 'municipality' ? code.slice(0, 2) : null
  const up = state ? ` › ${link(html(state), placeName(atlas, stateOf(state), lang))}` : ''
  return `<nav>${link('./', page.allPlaces)}${up}</nav>`
}

function sources(facts: Facts, lang: Language): string {
  const page = pageWords(lang)
  const measures = facts.figures.map(({ measure }) => measure)
  return [
    `<footer><h2>${text(page.sources)}</h2>`,
    list(citationOf({ measures, lang }).map(text)),
    `<p>${text(page.terms)}<p>${text(words(lang).shareSay.dataVersion(facts.version))}</footer>`,
  ].join('')
}

/** The page of a place in a language: what is known of it by year, what lies around it, and the way into the map. */
export function placePage(facts: Facts, subject: Subject, lang: Language): Framed {
  const { atlas } = facts
  const page = pageWords(lang)
  const [figures] = facts.figures as readonly [Figures]
  const now = latestOf(figures, subject.rows)
  const headline = said(facts, figures, subject, lang, now)
  const years = yearsOf(figures, subject.rows)
  const [first, last] = [String(years.at(-1)?.year), String(years[0]?.year)]
  const basis = [
    words(lang).measures[figures.measure.id]?.basis ?? '',
    `${words(lang).ui.source}: ${figures.measure.producer}`,
    ...(now.value.rate
      ? [words(lang).say.interval(rate(now.value.rate.low, lang), rate(now.value.rate.high, lang))]
      : []),
    ...(now.value.provisional ? [words(lang).ui.provisional] : []),
  ]
  const body = [
    way(facts, subject, lang),
    `<h1>${text(headline)}</h1><p class=note>${text(basis.join(' · '))}`,
    `<p class=go>${link(mapLink(facts, figures.measure, subject, now.window, lang), page.openMap)}`,
    yearTable(figures, subject.rows, lang),
    others(facts, subject, lang),
    around(facts, subject, lang),
    sources(facts, lang),
  ].join('\n')
  const name = placeName(atlas, subject.place, lang)
  return {
    lang,
    file: subject.file,
    title: page.subject(name, first, last),
    description: headline,
    body,
    pictureYear: formatWindow(now.window),
  }
}
