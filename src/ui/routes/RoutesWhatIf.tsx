import { useSignal } from '@preact/signals'
import { COST_KINDS } from '../../routing/cost.ts'
import { formatBlock, parseBlock } from '../../routing/whatIf.ts'
import { routesWords } from '../../text/routesWords.ts'
import { Choice } from '../Choice.tsx'
import { usePage } from '../context.ts'
import { RoutesWay } from './RoutesWay.tsx'
import { blockedName, codeName, percent, portName } from './routesNames.ts'
import { routesOn } from './routesStore.ts'

/** Factors that can be chosen; others come by the link. */
const FACTORS = ['', '2', '5', '10'] as const

const WORTH_SAYING = 0.005

function Working() {
  const page = usePage()
  const store = routesOn(page)
  const { lang } = page.app.view.value
  const words = routesWords(lang)
  const convergence = store.convergence.value
  if (!convergence) return null
  const { gaps, most, stopped } = convergence
  const gap = percent(gaps.at(-1) ?? 0, lang)
  if (store.busy.value)
    return (
      <p class="working">
        <progress max={most} value={gaps.length} aria-label={words.crowding} />
        <span class="quiet">{words.working(String(gaps.length), gap)}</span>
        <button type="button" class="button" onClick={store.stop}>
          {words.stop}
        </button>
      </p>
    )
  const top = Math.log10(Math.max(...gaps))
  const foot = Math.log10(Math.min(...gaps))
  const points = gaps.map(
    (g, i) => `${(i / Math.max(1, gaps.length - 1)) * 96 + 2},${(18 * (top - Math.log10(g))) / (top - foot || 1) + 3}`,
  )
  return (
    <p class="working">
      <svg width={100} height={24} aria-hidden="true">
        <polyline points={points.join(' ')} fill="none" stroke="currentColor" stroke-width={1.5} />
      </svg>
      <span class="quiet">{words[stopped ? 'stopped' : 'converged'](String(gaps.length), gap)}</span>
    </p>
  )
}

function Moved() {
  const page = usePage()
  const store = routesOn(page)
  const { lang } = page.app.view.value
  const words = routesWords(lang)
  const [answer, base] = [store.answer.value, store.base.value]
  const crossings = store.roads.value?.places.crossings ?? []
  if (!answer || !base || store.query.value.blocked.length === 0) return null
  const lines = store.counted.value.flatMap((commodity) => {
    const byPort = new Map<string, number>()
    for (const [c, { port }] of crossings.entries()) {
      const change = (answer[commodity].crossings[c] as number) - (base[commodity].crossings[c] as number)
      byPort.set(port, (byPort.get(port) ?? 0) + change)
    }
    const moved = [...byPort.values()].reduce((sum, change) => sum + Math.max(0, change), 0)
    const { unrouted } = answer[commodity]
    const name = words.commodities[commodity]
    return [
      ...(moved >= WORTH_SAYING ? [words.moved(percent(moved, lang), name)] : []),
      ...(unrouted >= WORTH_SAYING ? [words.shutIn(percent(unrouted, lang), name)] : []),
    ]
  })
  return (
    <div role="status">
      <ul class="moved">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

/** What the routes are chosen by, and what is closed or costlier: a crossing, or the municipality that is selected. */
export function RoutesWhatIf() {
  const page = usePage()
  const store = routesOn(page)
  const { lang } = page.app.view.value
  const words = routesWords(lang)
  const port = useSignal('')
  const factor = useSignal<(typeof FACTORS)[number]>('')
  const { by, congestion, blocked } = store.query.value
  const crossings = store.roads.value?.places.crossings ?? []
  const ports = [...new Set(crossings.map((crossing) => crossing.port))]
  const code = store.selected.value
  const put = (kind: 'port' | 'municipality', id: string) => {
    const times = factor.value === '' ? Number.POSITIVE_INFINITY : Number(factor.value)
    const others = blocked.filter((word) => {
      const block = parseBlock(word)
      return block?.kind !== kind || block.id !== id
    })
    store.block([...others, formatBlock({ kind, id, factor: times })])
  }
  return (
    <section class="whatif" aria-labelledby="whatif">
      <div class="row">
        <Choice
          label={words.by}
          options={COST_KINDS.map((kind) => [kind, kind === 'time' ? words.byTime : words.byDistance])}
          chosen={by}
          choose={(kind) => store.choose({ by: kind })}
        />
        <label class="check">
          <input type="checkbox" checked={congestion} onChange={() => store.choose({ congestion: !congestion })} />{' '}
          {words.crowding}
        </label>
      </div>
      <Working />
      <h2 id="whatif">{words.whatIf}</h2>
      <p class="quiet">{words.whatIfHelp}</p>
      <div class="filters">
        <label class="field">
          <span>{words.crossing}</span>
          <select
            value={port.value}
            onChange={(event) => {
              port.value = event.currentTarget.value
            }}
          >
            <option value="">{words.chooseCrossing}</option>
            {ports.map((id) => (
              <option key={id} value={id}>
                {portName(crossings, id)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{words.how}</span>
          <select
            value={factor.value}
            onChange={(event) => {
              factor.value = FACTORS.find((k) => k === event.currentTarget.value) ?? ''
            }}
          >
            {FACTORS.map((k) => (
              <option key={k} value={k}>
                {k === '' ? words.close : words.times(k)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="button" disabled={port.value === ''} onClick={() => put('port', port.value)}>
          {words.apply}
        </button>
      </div>
      {code === null ? (
        <p class="quiet">{words.pickPlace}</p>
      ) : (
        <button type="button" class="button" onClick={() => put('municipality', code)}>
          {words.applyTo(codeName(page.app.atlas, Number(code), lang))}
        </button>
      )}
      {blocked.length > 0 ? (
        <ul class="blocks" aria-label={words.inForce}>
          {blocked.map((word) => {
            const name = blockedName(page.app.atlas, crossings, word, lang)
            const times = parseBlock(word)?.factor ?? Number.POSITIVE_INFINITY
            return (
              <li key={word}>
                <span>
                  {times === Number.POSITIVE_INFINITY ? words.closed(name) : words.costlier(name, String(times))}
                </span>
                <button
                  type="button"
                  class="button"
                  aria-label={words.reopen(name)}
                  title={words.reopen(name)}
                  onClick={() => store.block(blocked.filter((other) => other !== word))}
                >
                  ×
                </button>
              </li>
            )
          })}
          {blocked.length > 1 ? (
            <li>
              <button type="button" class="plain" onClick={() => store.block([])}>
                {words.reopenAll}
              </button>
            </li>
          ) : null}
        </ul>
      ) : null}
      {store.unknown.value.length > 0 ? (
        <p class="notice" role="alert">
          {words.unknownBlocks(store.unknown.value.join(', '))}
        </p>
      ) : null}
      <Moved />
      <RoutesWay />
    </section>
  )
}
