import { LANGUAGES } from '../../model/view.ts'
import { pathOf } from './frame.ts'
import { text } from './markup.ts'

const NAMES = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The list of all pages for search engines; `site` is the full address with a closing slash. */
export function sitemap(site: string, files: readonly string[]): string {
  const paths = ['', ...LANGUAGES.flatMap((lang) => files.map((file) => pathOf(lang, file)))]
  const urls = paths.map((path) => `<url><loc>${text(site + path)}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${NAMES}">\n${urls.join('\n')}\n</urlset>\n`
}

/** The address of the site as it was set, with its closing slash; null when none is set; throws when it is none. */
export function siteOf(setting: string | undefined): string | null {
  if (setting === undefined || setting === '') return null
  const url = URL.canParse(setting) ? new URL(setting) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    throw new Error(
      `SITE_ADDRESS is not the address of a site by http or https, without query and fragment: ${JSON.stringify(setting)}`,
    )
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}
