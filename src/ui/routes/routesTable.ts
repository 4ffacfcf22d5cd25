import { csvFields } from '../../io/writeCsv.ts'
import type { RouteQuery } from '../../map/routes/routesHost.ts'
import { meanFlow } from '../../routing/meanFlow.ts'
import type { Answer } from '../../routing/model.ts'
import { COMMODITIES, type Commodity } from '../../routing/origin.ts'

const DIGITS = 4
const LEAST = 10 ** -DIGITS / 2

const rounded = (share: number): number => Number((100 * share).toFixed(DIGITS))

/**
 * Flow by municipality as CSV (UTF-8 after a BOM, CRLF): the code, the name, the percentage of each commodity that starts
 * in or passes it, the mean of the commodities named, and that mean with nothing blocked. Only places with flow have a row.
 */
export function flowTable(
  answer: Answer,
  base: Answer,
  counted: readonly Commodity[],
  nameOf: (code: number) => string,
): string {
  const [after, before] = [meanFlow(answer, counted), meanFlow(base, counted)]
  const head = ['municipality', 'municipality_name', ...COMMODITIES, 'mean', 'mean_nothing_blocked']
  const rows: string[] = [csvFields(head)]
  for (let code = 0; code < after.length; code++) {
    const shares = COMMODITIES.map((commodity) => answer[commodity].municipalities[code] as number)
    const means = [after[code] as number, before[code] as number]
    if (Math.max(...shares, ...means) < LEAST) continue
    const figures = [...shares, ...means].map(rounded)
    rows.push(csvFields([String(code).padStart(5, '0'), nameOf(code), ...figures]))
  }
  return `\uFEFF${rows.join('\r\n')}\r\n`
}

/** The name of that file: the commodities of the mean, what routes are chosen by, congestion, and what is blocked. */
export function flowFileName({ by, congestion, blocked }: RouteQuery, counted: readonly Commodity[]): string {
  const plain = blocked.map((word) => word.replace(':', '-').replace('*', '-times-')).join('+')
  const parts = [
    'flow-by-municipality',
    counted.length === COMMODITIES.length ? 'all' : counted.join('+'),
    `least-${by}`,
    congestion ? 'with-congestion' : 'no-congestion',
    ...(plain === '' ? [] : [`block-${plain}`]),
  ]
  return `${parts.join('_').slice(0, 120)}.csv`
}
