import type { Browser } from 'playwright-core'
import { PICTURE } from './page/picture.ts'
import { spread, table } from './report.ts'
import { firstPicture, open } from './session.ts'
import type { SiteHost } from './siteHost.ts'
import { median, spreadOf } from './spread.ts'
import type { Part } from './targets.ts'
import { markDrawn } from './visitSite.ts'

/** The share of the plain page's time that the site may take. */
const LIMIT = 0.6

const PAGES = {
  site: 'the built site, all of it',
  ours: 'its technique alone, no interface',
  setData: 'plain page: MapLibre, GeoJSON, CSV',
} as const

type Page = keyof typeof PAGES

/** Times first visits to the built site and to a plain page that draws the same classes, turn about. */
export async function firstPart(browser: Browser, peers: string, site: SiteHost, runs: number): Promise<Part> {
  const times = new Map<Page, number[]>((Object.keys(PAGES) as Page[]).map((page) => [page, []]))
  for (let run = 0; run < runs; run++) {
    for (const [page, all] of times) {
      const session = await open(browser, PICTURE.width, PICTURE.height)
      try {
        if (page === 'site') await session.page.addInitScript(markDrawn)
        const address = page === 'site' ? site.address : `${peers}${page}.html`
        all.push(await firstPicture(browser, session, address))
      } finally {
        await session.close()
      }
    }
    console.error(`first map: run ${run + 1} of ${runs}`)
  }
  const of = (page: Page) => times.get(page) as number[]
  const plain = median(of('setData'))
  const rows = [...times].map(([page, all]) => [PAGES[page], spread(spreadOf(all)), (median(all) / plain).toFixed(2)])
  return {
    title: 'First coloured map',
    text: [
      `From the start of navigation to the frame that was presented with all municipalities in the colours of the default year; nothing cached, from this machine, ${PICTURE.width} x ${PICTURE.height}; median (least-greatest) of ${runs}. The plain page fetches GeoJSON and a CSV, joins them and lets MapLibre fill them.`,
      table(['page', 'ms', 'of the plain page'], rows),
    ].join('\n\n'),
    targets: [
      {
        name: 'first coloured map of the site against the plain page',
        measured: median(of('site')) / plain,
        limit: LIMIT,
        unit: '',
      },
      {
        name: 'first coloured map by its technique alone against the plain page',
        measured: median(of('ours')) / plain,
        limit: LIMIT,
        unit: '',
      },
    ],
  }
}
