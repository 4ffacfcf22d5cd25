import type { Language } from '../../model/view.ts'
import { words } from '../../text/say.ts'
import { link, text } from './markup.ts'
import { pageWords } from './words.ts'

/** A page to frame: its words, its body as markup, and its file, which has the same name in both languages. */
export interface Framed {
  readonly lang: Language
  /** Name of the file without folder and extension. */
  readonly file: string
  readonly title: string
  readonly description: string
  readonly body: string
  /** Year of the picture that previews show. */
  readonly pictureYear: string
}

/** Size of the picture of the site, px. */
export const PICTURE = { file: 'og.png', width: 1200, height: 630 }

const LOCALES: Readonly<Record<Language, string>> = { en: 'en_US', es: 'es_MX' }
const OTHER: Readonly<Record<Language, Language>> = { en: 'es', es: 'en' }
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"

const meta = (property: string, content: string) => `<meta property="og:${property}" content="${text(content)}">`

/** Where a page stands in the site, from its root. */
export const pathOf = (lang: Language, file: string): string =>
  `places/${lang}/${file === 'index' ? '' : `${file}.html`}`

function preview({ lang, file, title, description, pictureYear }: Framed, site: string | null): string[] {
  const plain = [
    meta('type', 'website'),
    meta('title', title),
    meta('description', description),
    meta('site_name', words(lang).title),
    meta('locale', LOCALES[lang]),
    meta('locale:alternate', LOCALES[OTHER[lang]]),
  ]
  if (site === null) return plain
  return [
    ...plain,
    meta('url', site + pathOf(lang, file)),
    meta('image', site + PICTURE.file),
    meta('image:width', String(PICTURE.width)),
    meta('image:height', String(PICTURE.height)),
    meta('image:alt', pageWords(lang).pictureAlt(pictureYear)),
    '<meta name="twitter:card" content="summary_large_image">',
    `<link rel="canonical" href="${text(site + pathOf(lang, file))}">`,
  ]
}

/**
 * The whole document. Addresses are relative, so that the site can lie in any folder; `site` is its full address with a
 * closing slash, which canonical links and pictures of previews need, or null where it is not known.
 */
export function frame(page: Framed, site: string | null): string {
  const { lang, file, title, description, body } = page
  const other = OTHER[lang]
  const address = (language: Language) =>
    site === null ? `../${language}/${file === 'index' ? '' : `${file}.html`}` : site + pathOf(language, file)
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${text(title)} | ${text(words(lang).title)}</title>`,
    `<meta name="description" content="${text(description)}">`,
    ...preview(page, site),
    ...(['en', 'es'] as const).map((l) => `<link rel="alternate" hreflang="${l}" href="${text(address(l))}">`),
    `<link rel="alternate" hreflang="x-default" href="${text(address('en'))}">`,
    '<link rel="icon" href="../../icon.svg" type="image/svg+xml">',
    '<link rel="stylesheet" href="../places.css">',
    `<header><p>${link(`../../${lang === 'en' ? '' : '#lang=es'}`, words(lang).title)}<p>`,
    `<a lang="${other}" hreflang="${other}" href="../${other}/${file === 'index' ? '' : `${file}.html`}">${words(other).language}</a></header>`,
    `<main>${body}</main>`,
    '',
  ].join('\n')
}
