import type { Comparison } from './comparison.ts'
import { type Counts, readCounts } from './counts.ts'
import { COUNT_TABLES } from './countTables.ts'
import { formatDataPackage } from './datapackage.ts'
import type { DescribedTable } from './incidents/column.ts'
import { buildLocalities } from './localities.ts'
import { MEASURES } from './measures.ts'
import { type MetroArea, readMetroAreas } from './metroAreas.ts'
import { type Municipality, readMunicipalities } from './municipalities.ts'
import { namesOf, readCensusNames } from './municipalityNames.ts'
import { indexNames } from './nameIndex.ts'
import { OTHER_TABLES } from './otherTables.ts'
import { type PopulationFigures, readPopulation } from './population.ts'
import { compareWithPublished } from './publishedTotals.ts'
import type { Raw } from './raw.ts'
import { readCountryRates, readDeathsByIntent, readFirearmHomicides } from './reference.ts'
import { readRegisteredMonths } from './registeredMonth.ts'
import { readStates, type State } from './states.ts'
import { formatTable, sortTable } from './table.ts'
import type { TableSpec } from './tableSpec.ts'
import { type CodeSystem, describeUnspecified } from './unspecifiedPlaces.ts'

/** What a build gives: the text of each file by name, sums compared with what was published, and what was left out. */
export interface Build {
  readonly files: ReadonlyMap<string, string>
  readonly comparisons: readonly Comparison[]
  readonly notices: readonly string[]
}

type Rows = readonly (readonly string[])[]

const MONTHLY_YEARS = Array.from({ length: 26 }, (_, i) => String(1990 + i))

const SYSTEMS: ReadonlyMap<string, CodeSystem> = new Map([
  ['INEGI', 'inegi'],
  ['SNSP', 'snsp'],
  ['Presidency/PGR', 'drug-war'],
])

const degrees = (value: number | undefined) => (value === undefined ? '' : String(Math.round(value * 1e5) / 1e5))

const measureRows = (): Rows =>
  MEASURES.map((m) => [
    m.measure,
    m.resolution,
    m.table,
    m.first,
    m.last,
    m.provisionalFrom,
    m.timeBasis,
    m.denominator,
    m.producer,
    m.source,
  ])

const municipalityRows = (municipalities: readonly Municipality[]): Rows =>
  municipalities.map(({ code, name, seat, drawn, created, parents, parentsNote }) => [
    code,
    name,
    code.slice(0, 2),
    degrees(seat?.lat),
    degrees(seat?.lon),
    String(drawn),
    created ?? '',
    parents.join(' '),
    parentsNote,
  ])

/** Lists each code of the counts that is not a municipality, by the system of the producer. */
function unspecifiedRows(counts: Counts, known: ReadonlySet<string>, states: readonly State[]): Rows {
  const found = new Map<string, readonly string[]>()
  for (const { table, producer } of MEASURES) {
    const system = SYSTEMS.get(producer)
    if (!system) throw new Error(`producer without a system of codes: ${producer}`)
    for (const { code } of counts.tables.get(table) ?? []) {
      if (known.has(code) || found.has(`${code} ${system}`)) continue
      const place = describeUnspecified(code, system, states)
      found.set(`${code} ${system}`, [code, system, place.state, place.kind, place.nameEn, place.nameEs])
    }
  }
  return [...found.values()]
}

function checkCodes(
  population: PopulationFigures,
  metros: readonly MetroArea[],
  municipalities: readonly Municipality[],
): void {
  const drawn = new Set(municipalities.filter((m) => m.drawn).map(({ code }) => code))
  const peopled = new Set(population.people.map(({ code }) => code))
  const odd = [...new Set([...drawn, ...peopled])].find((code) => !drawn.has(code) || !peopled.has(code))
  if (odd !== undefined) throw new Error(`outlines and populations do not hold the same municipalities: ${odd}`)
  const stray = metros.flatMap(({ members }) => members).find((code) => !drawn.has(code))
  if (stray !== undefined) throw new Error(`metro area with an unknown municipality: ${stray}`)
}

function peopleByYear({ people }: PopulationFigures): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { year, people: count } of people) sums.set(year, (sums.get(year) ?? 0) + count)
  return sums
}

function writeTables(rows: ReadonlyMap<string, Rows>, described: readonly DescribedTable[]): Map<string, string> {
  const specs = [...COUNT_TABLES, ...OTHER_TABLES, ...described.map(({ spec }) => spec)]
  specs.sort((a, b) => (a.name < b.name ? -1 : 1))
  const written = specs.map((spec: TableSpec) => {
    const own = rows.get(spec.name)
    if (!own) throw new Error(`table without rows: ${spec.name}`)
    const table = sortTable({ name: spec.name, columns: spec.columns.map(({ name }) => name), rows: own })
    return { spec, text: formatTable(table), rows: own.length }
  })
  return new Map([
    ...written.map(({ spec, text }) => [`${spec.name}.csv`, text] as const),
    ['datapackage.json', formatDataPackage(written)],
  ])
}

/**
 * Reads all raw files and makes every table, with those already described beside them; pure but for the reading, so
 * that two builds give the same bytes.
 */
export function buildTables(raw: Raw, described: readonly DescribedTable[]): Build {
  const states = readStates(raw)
  const municipalities = readMunicipalities(raw)
  const population = readPopulation(raw)
  const metros = readMetroAreas(raw)
  checkCodes(population, metros, municipalities)
  const months = MONTHLY_YEARS.map((year) => readRegisteredMonths(raw, year))
  const names = [
    ...namesOf(municipalities),
    ...population.names,
    ...readCensusNames(raw),
    ...months.flatMap((m) => m.names),
  ]
  const counts = readCounts(raw, states, indexNames(names), months)
  const countries = readCountryRates(raw)
  const known = new Set(municipalities.map(({ code }) => code))
  const others = [...described, buildLocalities(raw, known)]
  const rows = new Map<string, Rows>([
    ...[...counts.tables].map(
      ([name, figures]) => [name, figures.map((f) => [f.code, f.period, String(f.count)])] as const,
    ),
    ['drug-war-homicides-type-month', counts.typed.map((f) => [f.code, f.period, f.type, String(f.count)])],
    ['measures', measureRows()],
    ['municipalities', municipalityRows(municipalities)],
    ['states', states.map((s) => [s.code, s.name, s.officialName, s.abbreviation])],
    ['unspecified-places', unspecifiedRows(counts, known, states)],
    ['metro-areas', metros.map(({ id, delimitation, name, kind }) => [id, delimitation, name, kind])],
    ['metro-members', metros.flatMap(({ id, members }) => members.map((code) => [id, code]))],
    ['population', population.people.map((p) => [p.code, p.year, p.sex, String(p.people)])],
    ['deaths-by-intent', readDeathsByIntent(raw)],
    ['firearm-homicides-state', readFirearmHomicides(raw, states)],
    ['country-rates', countries.rows],
    ...others.map(({ spec, table }) => [spec.name, table.rows] as const),
  ])
  return {
    files: writeTables(rows, others),
    comparisons: [
      ...counts.comparisons,
      ...compareWithPublished('population', 'population', peopleByYear(population)),
      ...population.comparisons,
    ],
    notices: [
      `country-rates: ${countries.leftOut.length} entities without an ISO code left out: ${countries.leftOut.join('; ')}`,
      ...municipalities
        .filter((m) => m.seat === null)
        .map((m) => `municipalities: no seat known of ${m.code} ${m.name}`),
    ],
  }
}
