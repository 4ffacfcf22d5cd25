import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAtlas } from '../../data/pack/readTables.ts'
import { readRows } from '../../src/io/readCsv.ts'
import type { ReportOutcome } from '../../src/io/reports/report.ts'
import { reportBins } from '../../src/io/reports/reportBins.ts'
import { recognise, suffices } from '../../src/io/reports/reportColumns.ts'
import { faultCsv, reportCsv } from '../../src/io/reports/reportCsv.ts'
import { dayOrderOf, reportDate } from '../../src/io/reports/reportDate.ts'
import { placeBook } from '../../src/io/reports/reportPlaces.ts'
import { readReports } from '../../src/io/reports/reportRead.ts'
import { cleanText, decodeReports } from '../../src/io/reports/reportText.ts'
import type { Window } from '../../src/model/period.ts'
import { reportWords } from '../../src/ui/reports/words.ts'

const data = readAtlas(join(import.meta.dirname, '../../data'))
const book = placeBook(
  data.municipalities.map(({ code, name, lon, lat }) => ({ code, name, lon, lat, state: code.slice(0, 2) })),
  new Map(data.states.map(({ code, name }) => [code, name])),
)
const nothing = () => undefined
const outcome = (text: string, columns = null as Parameters<typeof readReports>[1]) =>
  readReports(text, columns, book, nothing)

function read(text: string): Extract<ReportOutcome, { kind: 'read' }> {
  const came = outcome(text)
  if (came.kind !== 'read') throw new Error(`asked for columns of ${came.names.join()}`)
  return came
}

const reasons = (text: string) => read(text).faults.map(({ row, reason }) => [row, reason])

describe('columns', () => {
  test('are recognised in both languages, whatever their case and signs', () => {
    expect(recognise(['FECHA', 'Latitud', 'LONGITUD', 'Descripción'])).toEqual({
      date: 'FECHA',
      lat: 'Latitud',
      lon: 'LONGITUD',
      text: 'Descripción',
    })
    expect(recognise(['cve_mun', 'created at', 'tweet'])).toEqual({
      code: 'cve_mun',
      date: 'created at',
      text: 'tweet',
    })
    expect(suffices({ date: 'a', lat: 'b' })).toBe(false)
    expect(suffices({ date: 'a', place: 'b' })).toBe(true)
  })

  test('are asked for where they do not say when and where', () => {
    const text = 'cuando;donde;que\n2013-04-03;Reynosa;x\n'
    expect(outcome(text)).toEqual({ kind: 'ask', names: ['cuando', 'donde', 'que'], guess: {} })
    const came = outcome(text, { date: 'cuando', place: 'donde', text: 'que' })
    expect(came).toMatchObject({ kind: 'read', reports: { codes: ['28032'], dates: ['2013-04-03'], texts: ['x'] } })
  })
})

describe('dates', () => {
  test('are days, months and years, the day first unless one of them can only be the month', () => {
    expect(dayOrderOf(['3/4/2013', '5/6/2013'])).toBe('day-first')
    expect(dayOrderOf(['3/4/2013', '5/26/2013'])).toBe('month-first')
    expect(dayOrderOf(['2013-04-03'])).toBeNull()
    expect(reportDate('3/4/2013', 'day-first')).toBe('2013-04-03')
    expect(reportDate('3/4/2013', 'month-first')).toBe('2013-03-04')
    expect(reportDate('2013-4', null)).toBe('2013-04')
    expect(reportDate('2013-04-03T23:10:00Z', null)).toBe('2013-04-03')
    for (const wrong of ['31/02/2013', '2013-13', 'ayer', '13/13/2013', '0099-01-01', ''])
      expect(reportDate(wrong, 'day-first'), wrong).toBeNull()
  })
})

describe('places', () => {
  test('are found by code, also without its leading zero, and by name with or without the state', () => {
    const code = (found: ReturnType<typeof book.byCode>) => ('place' in found ? found.place.code : found.reason)
    expect(code(book.byCode('8037'))).toBe('08037')
    expect(code(book.byCode('99999'))).toBe('unknown-code')
    expect(code(book.byName('Juárez, Chihuahua', ''))).toBe('08037')
    expect(code(book.byName('CIUDAD JUAREZ', 'Chihuahua'))).toBe('08037')
    expect(code(book.byName('Benito Juárez', ''))).toBe('ambiguous-place')
    expect(code(book.byName('Reynosa', 'Sonora'))).toBe('unknown-place')
    expect(code(book.byName('Reynosa', 'Atlantis'))).toBe('unknown-place')
  })
})

describe('rows', () => {
  const good = '2013-04-03,26.07,-98.29,ok'

  test('that are bad are listed with their reason, and the good ones load', () => {
    const text = [
      'date,lat,lon,text',
      good,
      'ayer,26,-98,x',
      ',26,-98,x',
      '2013,26,-98',
      '2013,,,x',
      '2013,-98,26,x',
      '2013,a,b,x',
      good,
    ]
    expect(reasons(text.join('\n'))).toEqual([
      [3, 'bad-date'],
      [4, 'no-date'],
      [5, 'fields'],
      [6, 'no-place'],
      [7, 'outside'],
      [8, 'bad-coordinates'],
    ])
    expect(read(text.join('\n')).reports.dates).toEqual(['2013-04-03', '2013-04-03'])
  })

  test('are read with semicolons and decimal commas, and after a byte order mark', () => {
    expect(read('\uFEFFfecha;lat;lon\r\n2013;26,07;-98,29\r\n').reports.lat[0]).toBeCloseTo(26.07)
    expect(decodeReports(Uint8Array.from([0xe1]))).toBe('á')
    expect(decodeReports(Uint8Array.from([0xff, 0xfe, 0x61, 0]))).toContain('a')
  })

  test('after a quotation mark that is not closed are one fault, not silence', () => {
    expect(reasons(`date,lat,lon,text\n${good}\n2013,26,-98,"x\n${good}\n`)).toEqual([[3, 'quote']])
  })

  test('of a GeoJSON file are its points', () => {
    const point = (coordinates: unknown, properties: unknown = { fecha: '2013-04', texto: 'x' }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates },
      properties,
    })
    const line = { type: 'Feature', geometry: { type: 'LineString', coordinates: [] }, properties: {} }
    const text = JSON.stringify({ type: 'FeatureCollection', features: [point([-98.29, 26.07]), line, point([1, 2])] })
    const { reports, faults } = read(text)
    expect([reports.lon[0], reports.lat[0], reports.dates[0], reports.texts[0]]).toEqual([
      -98.29,
      26.07,
      '2013-04',
      'x',
    ])
    expect(faults.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'geometry'],
      [3, 'outside'],
    ])
  })

  test('of any text at all are read without an error, and none is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 5 }), { maxLength: 12 }), (cells) => {
        const lines = cells.map((row) => row.map((cell) => cell.replace(/[\r\n"]/g, '')).join(','))
        const came = outcome(['date,lat,lon,text', ...lines].join('\n'))
        if (came.kind !== 'read') throw new Error('the columns are known')
        const blank = lines.filter((line) => line.trim() === '').length
        expect(came.reports.dates.length + came.faults.length + blank).toBe(lines.length)
      }),
    )
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void outcome(text)))
  })

  test('100,000 with 1 % bad give 99,000 reports and 1,000 reasons, told as they come', () => {
    const lines = Array.from({ length: 100_000 }, (_, i) => {
      const [lat, lon] = [16 + (i % 1500) / 100, -112 + (i % 1400) / 100]
      return i % 100 === 7
        ? `nunca,${lat},${lon},x`
        : `${1 + (i % 28)}/${1 + (i % 12)}/2013,${lat},${lon},"Reporte, ${i}"`
    })
    const told: number[] = []
    const came = readReports(['fecha,lat,lon,texto', ...lines].join('\n'), null, book, (done) => told.push(done))
    if (came.kind !== 'read') throw new Error('the columns are known')
    expect([came.reports.dates.length, came.faults.length]).toEqual([99_000, 1000])
    expect(told.length).toBeGreaterThan(20)
    expect(told.at(-1)).toBe(100_000)
    const everywhere = [-180, -85, 180, 85] as const
    const bins = reportBins(came.reports, null, 5, everywhere)
    expect(bins.reduce((sum, { members }) => sum + members.length, 0)).toBe(99_000)
    expect(bins.length).toBeLessThan(2000)
    const april: Window = { unit: 'month', first: 2013 * 12 + 3, last: 2013 * 12 + 3 }
    const inApril = came.reports.dates.filter((date) => date.startsWith('2013-04')).length
    expect(reportBins(came.reports, april, 5, everywhere).reduce((sum, { members }) => sum + members.length, 0)).toBe(
      inApril,
    )
  })
})

describe('what is taken away', () => {
  test('holds date, place and text alone, without invisible signs, with formulas made harmless', async () => {
    const hidden = 'a\u200bb\u202ec\u{e0041}d'
    expect(cleanText(hidden)).toBe('abcd')
    const { reports, faults } = read(
      `date,lat,lon,text,user,phone\n2013-04-03,26.0712345678,-98.29,=HYPERLINK("x"),ana,555\n2013-04-03,26,-98,${hidden},ana,555\nx,1,2,-1+1,ana,555`.replace(
        '=HYPERLINK("x")',
        '"=HYPERLINK(""x"")"',
      ),
    )
    const text = await reportCsv(reports).text()
    expect(text).not.toMatch(/ana|555|phone/)
    const rows = readRows('reports.csv', text).map(({ fields }) => fields)
    expect(rows.slice(0, 3)).toEqual([
      ['date', 'lat', 'lon', 'code', 'text'],
      ['2013-04-03', '26.07123', '-98.29', '', '\'=HYPERLINK("x")'],
      ['2013-04-03', '26', '-98', '', 'abcd'],
    ])
    const left = await faultCsv(faults, ({ reason }) => reportWords('en').reasons[reason]).text()
    expect(left).toContain('4,not a date,date,x')
  })
})
