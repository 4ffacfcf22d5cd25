import { words } from '../../text/say.ts'
import { PICTURE } from './frame.ts'

/** A tag for the head of the page of the map. */
export interface HeadTag {
  readonly tag: 'meta'
  readonly attrs: { readonly property: string; readonly content: string }
  readonly injectTo: 'head'
}

/**
 * What a preview of a link to the map shows, in English. There is no address of the page among it, so that a link keeps
 * the place and the time that it names. `site` is the full address, or null where it is not known: then no picture.
 */
export function previewTags(site: string | null): HeadTag[] {
  const { title, subtitle } = words('en')
  const pairs: readonly (readonly [string, string])[] = [
    ['type', 'website'],
    ['title', title],
    ['description', subtitle],
    ['locale', 'en_US'],
    ['locale:alternate', 'es_MX'],
    ...(site === null
      ? []
      : ([
          ['image', site + PICTURE.file],
          ['image:width', String(PICTURE.width)],
          ['image:height', String(PICTURE.height)],
          ['image:alt', title],
        ] as const)),
  ]
  return pairs.map(([property, content]) => ({
    tag: 'meta',
    attrs: { property: `og:${property}`, content },
    injectTo: 'head',
  }))
}
