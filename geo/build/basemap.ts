import mapshaper from 'mapshaper'

/** The raw files of the basemap, as read. */
export interface BasemapSources {
  /** TopoJSON of Mexico with the objects `municipios` and `estados`. */
  readonly mexico: Uint8Array
  /** GeoJSON of Natural Earth, 1:10 million. */
  readonly land: Uint8Array
  readonly boundaries: Uint8Array
  readonly lakes: Uint8Array
  readonly moreLakes: Uint8Array
  readonly rivers: Uint8Array
}

const BOX = '-122,11,-82,36'

/**
 * Draws land, lakes, rivers and national boundaries around Mexico as TopoJSON.
 *
 * Objects: `land` (ids `mexico`, outline of INEGI, and `neighbours`), `lakes`, `rivers`, `boundaries`. The neighbours
 * are Natural Earth's land less INEGI's Mexico, so both meet in the same arcs, which are also the boundary of Mexico;
 * the slivers that two coastlines leave, and islands under 100 km², are left out. Boundaries between other countries are
 * Natural Earth's. Lakes: 150 km² and more, of the North American supplement (which has seasonal lagoons) 300 km²; rivers: scale
 * rank up to 7, within Mexico's box.
 */
export async function drawBasemap(sources: BasemapSources): Promise<string> {
  const written = await mapshaper.applyCommands(
    [
      '-i mexico.json -drop target=municipios -dissolve target=estados name=mexico -each target=mexico "id = \'mexico\'"',
      `-i land.json name=neighbours -clip target=neighbours bbox=${BOX} -explode target=neighbours`,
      '-each target=neighbours "whole = this.area"',
      '-erase target=neighbours source=mexico -explode target=neighbours',
      '-filter target=neighbours "this.area > 1e10 || (this.area > 1e8 && Math.abs(this.area / whole - 1) < 1e-9)"',
      '-dissolve target=neighbours -each target=neighbours "id = \'neighbours\'"',
      '-merge-layers force target=mexico,neighbours name=land',
      '-simplify target=land weighted keep-shapes interval=700 -filter-islands target=land min-area=2km2',
      '-innerlines target=land + name=border',
      `-i boundaries.json name=boundaries -filter target=boundaries "adm0_left != 'Mexico'" -clip target=boundaries bbox=${BOX}`,
      `-i lakes.json name=lakes -i more.json name=more -filter target=lakes "this.area >= 1.5e8" -filter target=more "this.area >= 3e8"`,
      `-merge-layers force target=lakes,more name=lakes -filter-fields target=lakes -clip target=lakes bbox=${BOX}`,
      '-i rivers.json name=rivers -filter target=rivers "scalerank <= 7" -clip target=rivers bbox=-118,14,-86,33',
      '-filter-fields target=rivers -simplify target=lakes,rivers,boundaries weighted keep-shapes interval=1200',
      '-merge-layers force target=border,boundaries name=boundaries -filter-fields target=boundaries',
      '-o basemap.json target=land,lakes,rivers,boundaries format=topojson id-field=id drop-table quantization=20000',
    ].join(' '),
    {
      'mexico.json': sources.mexico,
      'land.json': sources.land,
      'boundaries.json': sources.boundaries,
      'lakes.json': sources.lakes,
      'more.json': sources.moreLakes,
      'rivers.json': sources.rivers,
    },
  )
  return Buffer.from(written['basemap.json'] ?? []).toString()
}
