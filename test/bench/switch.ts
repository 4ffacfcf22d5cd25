import type { Browser } from 'playwright-core'
import { geometryOf } from '../../src/map/geometry.ts'
import type { Host } from './host.ts'
import { type Visit, visit } from './measure.ts'
import { PICTURE } from './page/picture.ts'
import { random } from './random.ts'
import { switchTable } from './report.ts'
import { samplesOf } from './samples.ts'
import type { Scene } from './scene.ts'
import { median } from './spread.ts'
import type { Part, Target } from './targets.ts'
import { TECHNIQUES, type Technique } from './techniques.ts'

const SEED = 2012

/** The share of another technique's time that ours may take to show another month. */
const LIMITS: Readonly<Partial<Record<Technique, number>>> = {
  featureState: 1 / 3,
  featureStateSoft: 1 / 3,
  deck: 1 / 3,
  setData: 1 / 8,
  d3Svg: 1,
  leafletSvg: 1,
  leafletCanvas: 1,
}

/** How the month switches are measured. */
export interface Switching {
  readonly runs: number
  readonly switches: number
  readonly only: readonly Technique[]
}

function targetsOf(visits: ReadonlyMap<Technique, readonly Visit[]>): Target[] {
  const p50 = (all: readonly Visit[]) => median(all.map(({ wall }) => median(wall)))
  const ours = visits.get('ours')
  if (!ours) return []
  return Object.entries(LIMITS).flatMap(([technique, limit]) => {
    const all = visits.get(technique as Technique)
    const name = `month switch against ${TECHNIQUES[technique as Technique]}`
    return all ? [{ name, measured: p50(ours) / p50(all), limit, unit: '' }] : []
  })
}

/** Times every technique turn about, on the months of one seed. */
export async function switchPart(
  stage: { readonly browser: Browser; readonly root: number | undefined; readonly host: Host; readonly scene: Scene },
  outlines: Parameters<typeof geometryOf>[1],
  { runs, switches, only }: Switching,
): Promise<Part> {
  const { atlas, months } = stage.scene
  const samples = samplesOf(geometryOf(atlas.codes.slice(0, atlas.drawn), outlines))
  const draw = random(SEED)
  const visits = new Map<Technique, Visit[]>(only.map((technique) => [technique, []]))
  for (let run = 0; run < runs; run++) {
    const start = Math.floor(draw() * (months.length - switches))
    const shown = Array.from({ length: switches }, (_, i) => start + i)
    for (const technique of only) {
      visits.get(technique)?.push(await visit({ ...stage, samples }, technique, shown))
      console.error(`month switch: run ${run + 1} of ${runs}, ${technique}`)
    }
  }
  return {
    title: 'Month switch',
    text: [
      `${atlas.drawn.toLocaleString('en')} municipalities, ${runs} runs of ${switches} months in a row, the same for all; ${PICTURE.width} x ${PICTURE.height}. From the key to the frame that was presented with the month; the picture is checked pixel by pixel against the classes. Median of the runs (least-greatest); heap and kB without the site's interface.`,
      switchTable(visits),
    ].join('\n\n'),
    targets: targetsOf(visits),
  }
}
