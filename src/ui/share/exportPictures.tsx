import { render } from 'preact'
import { basisOf } from '../Basis.tsx'
import { type Page, PageProvider } from '../context.ts'
import { canvasOf, chartSheet, svgFile } from './exportChart.ts'
import { legendOf } from './exportLegend.ts'
import { mapSheet, pngOf } from './exportMap.ts'
import { citedOf, nameOf, saidBy } from './shareCited.ts'

/** The pictures that can be taken along. */
export const PICTURES = ['chart.svg', 'chart.png', 'map.png'] as const
export type Picture = (typeof PICTURES)[number]

/** Pixels of a picture to a CSS pixel. */
const RATIO = 2
const PATIENCE = 3000

function footerOf(page: Page): string[] {
  const { sources, version, link } = citedOf(page, new Date())
  return [...sources, page.words.value.shareSay.dataVersion(version), link]
}

const basisText = (page: Page) => {
  const provisional = page.app.value.value?.provisional ? [page.words.value.ui.provisional] : []
  return [...basisOf(page), ...provisional].join(' · ')
}

const plotsIn = (parent: ParentNode) => [...parent.querySelectorAll<SVGSVGElement>('svg.ch-plot')]

async function untilDrawn(stage: HTMLElement): Promise<SVGSVGElement[]> {
  const until = performance.now() + PATIENCE
  while (performance.now() < until) {
    const plots = plotsIn(stage)
    if (plots.length > 0) return plots
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  return []
}

async function drawChart(page: Page, stage: HTMLElement): Promise<SVGSVGElement> {
  const plots = plotsIn(stage).length > 0 ? plotsIn(stage) : await untilDrawn(stage)
  if (plots.length === 0) throw new Error(page.words.value.share.noChart)
  const text = (selector: string) => stage.querySelector(selector)?.textContent ?? ''
  return chartSheet({
    plots,
    sentence: saidBy(page),
    caption: text('.ch-title'),
    unit: text('.ch-unit'),
    notes: text('.ch-notes'),
    footer: footerOf(page),
    palette: page.palette.value,
  })
}

/** The chart as it stands on the page; one that does not stand there is set up out of sight. */
async function chartPicture(page: Page): Promise<SVGSVGElement> {
  const shown = document.querySelector<HTMLElement>('.chart')
  if (shown && plotsIn(shown).length > 0) return drawChart(page, shown)
  const { SeriesChart } = await import('../../chart/SeriesChart.tsx')
  const stage = document.createElement('div')
  stage.className = 'offstage'
  document.body.append(stage)
  try {
    render(
      <PageProvider value={page}>
        <SeriesChart app={page.app} words={page.words.value} />
      </PageProvider>,
      stage,
    )
    return await drawChart(page, stage)
  } finally {
    render(null, stage)
    stage.remove()
  }
}

/** The map as it stands on the page with sentence, legend, sources and link. */
async function mapPicture(page: Page): Promise<HTMLCanvasElement> {
  const map = page.map.value
  if (map === null || map === 'none') throw new Error(page.words.value.share.noMap)
  return mapSheet({
    picture: map.picture(RATIO),
    ratio: RATIO,
    sentence: saidBy(page),
    basis: basisText(page),
    legend: legendOf(page),
    footer: footerOf(page),
    palette: page.palette.value,
  })
}

/** Makes a picture of what is seen and names it; rejects with a reason to read. */
export async function makePicture(page: Page, picture: Picture): Promise<{ file: Blob; name: string }> {
  const [part = '', extension = ''] = picture.split('.')
  const name = `${nameOf(page, { by: 'window', per: 'place' }).replace(/_by-window$/, '')}_${part}.${extension}`
  if (picture === 'map.png') return { file: await pngOf(await mapPicture(page)), name }
  const chart = await chartPicture(page)
  return { file: picture === 'chart.svg' ? svgFile(chart) : await pngOf(await canvasOf(chart, RATIO)), name }
}
