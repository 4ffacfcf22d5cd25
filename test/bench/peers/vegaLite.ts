import { changeset, parse, View } from 'vega'
import { compile } from 'vega-lite'
import { run } from '../page/bench.ts'
import { type Area, fetchTopology } from '../page/outlines.ts'
import { BORDER, COLORS, GROUND, MERCATOR, PICTURE } from '../page/picture.ts'

let view: View

const settled = (drawn: () => void) => view.runAsync().then(() => drawn())

await run({
  async start(holder, drawn) {
    const { areas } = await fetchTopology()
    const { spec } = compile({
      width: PICTURE.width,
      height: PICTURE.height,
      padding: 0,
      background: GROUND,
      projection: { type: 'mercator', ...MERCATOR },
      data: { name: 'areas', values: areas },
      mark: { type: 'geoshape', stroke: BORDER.color, strokeWidth: BORDER.width, strokeOpacity: BORDER.opacity },
      encoding: {
        color: {
          field: 'properties.level',
          type: 'ordinal',
          scale: { domain: COLORS.map((_, level) => level), range: [...COLORS] },
          legend: null,
        },
      },
      config: { view: { stroke: null } },
    })
    view = new View(parse(spec), { renderer: 'canvas', container: holder })
    await settled(drawn)
  },
  show(levels, drawn) {
    const changed = ({ properties: { row, level } }: Area) => level !== levels[row]
    const properties = ({ properties: { row } }: Area) => ({ row, level: levels[row] })
    view.change('areas', changeset().modify(changed, 'properties', properties))
    settled(drawn)
  },
})
