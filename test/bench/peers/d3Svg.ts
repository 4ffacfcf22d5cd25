import { geoMercator, geoPath } from 'd3-geo'
import { type Selection, select } from 'd3-selection'
import { run } from '../page/bench.ts'
import { type Area, fetchTopology } from '../page/outlines.ts'
import { BORDER, COLORS, GROUND, MERCATOR, PICTURE } from '../page/picture.ts'

let paths: Selection<SVGPathElement, Area, SVGGElement, unknown>

await run({
  async start(holder, drawn) {
    const { areas, borders } = await fetchTopology()
    const { scale, center, translate } = MERCATOR
    const path = geoPath(geoMercator().scale(scale).center(center).translate(translate))
    const svg = select(holder)
      .style('background', GROUND)
      .append('svg')
      .attr('width', PICTURE.width)
      .attr('height', PICTURE.height)
    paths = svg
      .append('g')
      .selectAll<SVGPathElement, Area>('path')
      .data(areas)
      .join('path')
      .attr('d', path)
      .attr('fill', ({ properties }) => COLORS[properties.level] as string)
    svg
      .append('path')
      .attr('d', path(borders))
      .attr('fill', 'none')
      .attr('stroke', BORDER.color)
      .attr('stroke-width', BORDER.width)
      .attr('stroke-opacity', BORDER.opacity)
    requestAnimationFrame(drawn)
  },
  show(levels, drawn) {
    paths.attr('fill', ({ properties }) => COLORS[levels[properties.row] as number] as string)
    requestAnimationFrame(drawn)
  },
})
