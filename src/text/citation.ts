import type { Language } from '../model/view.ts'
import { LOCALES } from './format.ts'

/** What is cited: one statement of the map, the figures behind it, and where it can be seen again. */
export interface Cited {
  readonly lang: Language
  /** Name of the map. */
  readonly title: string
  /** The sentence, with its closing point. */
  readonly sentence: string
  /** Who counted: the producers of the figures, each once. */
  readonly producers: readonly string[]
  /** One line a source, each ending with a point. */
  readonly sources: readonly string[]
  /** The version of the figures. */
  readonly version: string
  /** The day it was looked at, 2026-11-23. */
  readonly accessed: string
  readonly link: string
  /** What names the slice in a list of references: letters, digits and `-_+.`. */
  readonly key: string
}

const WORDS = {
  en: {
    version: (version: string) => `data version ${version}`,
    accessed: (day: string) => `Accessed ${day}`,
    sources: 'Sources',
    quoted: (text: string) => `“${text}”`,
  },
  es: {
    version: (version: string) => `versión de los datos ${version}`,
    accessed: (day: string) => `Consultado el ${day}`,
    sources: 'Fuentes',
    quoted: (text: string) => `«${text}»`,
  },
}

function dayOf(accessed: string): Date {
  const day = new Date(`${accessed}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(accessed) || Number.isNaN(day.getTime()))
    throw new Error(`a day is written 2026-11-23, not ${accessed}`)
  return day
}

const dayText = (accessed: string, lang: Language) =>
  new Intl.DateTimeFormat(LOCALES[lang], { dateStyle: 'long', timeZone: 'UTC' }).format(dayOf(accessed))

const list = (parts: readonly string[], lang: Language) => new Intl.ListFormat(LOCALES[lang]).format(parts)

/** The citation as one paragraph: who counted, what it says, the map, the version of its figures, the day, the link, the sources. */
export function citationText({ lang, title, sentence, producers, sources, version, accessed, link }: Cited): string {
  const words = WORDS[lang]
  return [
    `${list(producers, lang)}.`,
    words.quoted(sentence),
    `${title}, ${words.version(version)}.`,
    `${words.accessed(dayText(accessed, lang))}: ${link}`,
    `${words.sources}: ${sources.join(' ')}`,
  ].join(' ')
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

const tex = (text: string) => text.replace(/[\\{}$&#%_~^]/g, (sign) => TEX[sign] ?? `\\${sign}`)

/** The citation as a BibTeX entry; the link stands as it is, as packages for addresses want it. */
export function citationBibtex(cited: Cited): string {
  const { lang, title, sentence, producers, sources, version, accessed, link, key } = cited
  const words = WORDS[lang]
  const fields: readonly (readonly [string, string])[] = [
    ['author', producers.map((producer) => `{${tex(producer)}}`).join(' and ')],
    ['title', `{${tex(sentence)}}`],
    ['howpublished', tex(`${title}, ${words.version(version)}`)],
    ['year', accessed.slice(0, 4)],
    ['note', tex(`${words.accessed(dayText(accessed, lang))}. ${words.sources}: ${sources.join(' ')}`)],
    ['url', link],
    ['urldate', accessed],
  ]
  const width = Math.max(...fields.map(([name]) => name.length))
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name.padEnd(width)} = {${value}}`).join(',\n')}\n}\n`
}

/** The citation as a list of one item in CSL-JSON 1.0, a dataset. */
export function citationCsl({
  lang,
  title,
  sentence,
  producers,
  sources,
  version,
  accessed,
  link,
  key,
}: Cited): string {
  const day = dayOf(accessed)
  const item = {
    id: key,
    type: 'dataset',
    language: LOCALES[lang],
    author: producers.map((literal) => ({ literal })),
    title: sentence,
    'container-title': title,
    version,
    URL: link,
    accessed: { 'date-parts': [[day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]] },
    note: `${WORDS[lang].sources}: ${sources.join(' ')}`,
  }
  return `${JSON.stringify([item], null, 2)}\n`
}
