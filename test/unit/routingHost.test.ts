import { describe, expect, test } from 'vitest'
import { createHost, type RouteQuery, type RouteReply } from '../../src/map/routes/routesHost.ts'
import { realModel } from './routingGround.ts'

const { graph, places } = realModel()
const SHORTEST: RouteQuery = { by: 'time', congestion: false, blocked: [] }
const CROWDED: RouteQuery = { ...SHORTEST, congestion: true }

/** A host whose pauses end when the test says so, and what it has posted. */
function controlled() {
  const replies: RouteReply[] = []
  const waiting: (() => void)[] = []
  const handle = createHost(
    (reply) => replies.push(reply),
    () => new Promise((resolve) => waiting.push(resolve)),
  )
  handle({ kind: 'load', network: graph.network, places })
  const go = async (most = Number.POSITIVE_INFINITY) => {
    for (let n = 0; n < most && waiting.length > 0; n++) {
      waiting.shift()?.()
      await new Promise(setImmediate)
    }
  }
  const answers = () => replies.filter((reply) => reply.kind === 'answer')
  return { handle, go, replies, answers }
}

describe('the host of the route model', () => {
  test('answers at once without congestion', () => {
    const { handle, answers } = controlled()
    handle({ kind: 'ask', id: 1, query: SHORTEST })
    expect(answers().map(({ id }) => id)).toEqual([1])
    expect(answers()[0]?.convergence).toBeNull()
  })

  test('shows progress after every iteration and ends in equilibrium', async () => {
    const { handle, go, replies, answers } = controlled()
    handle({ kind: 'ask', id: 1, query: CROWDED })
    await go()
    const [done] = answers()
    expect(done?.convergence?.stopped).toBe(false)
    expect(replies.filter(({ kind }) => kind === 'progress')).toHaveLength(done?.convergence?.gaps.length ?? -1)
  })

  test('answers only the latest of two questions', async () => {
    const { handle, go, answers, replies } = controlled()
    handle({ kind: 'ask', id: 1, query: CROWDED })
    await go(3)
    handle({ kind: 'ask', id: 2, query: SHORTEST })
    const before = replies.length
    await go()
    expect(answers().map(({ id }) => id)).toEqual([2])
    expect(replies.length).toBe(before)
  })

  test('stops when told, with what there is', async () => {
    const { handle, go, answers } = controlled()
    handle({ kind: 'ask', id: 1, query: CROWDED })
    await go(4)
    handle({ kind: 'stop' })
    await go(1)
    expect(answers()[0]?.convergence).toMatchObject({ stopped: true })
    expect(answers()[0]?.convergence?.gaps).toHaveLength(6)
    await go()
    expect(answers()).toHaveLength(1)
  })

  test('finds a way out while it works on congestion', async () => {
    const { handle, go, replies } = controlled()
    handle({ kind: 'ask', id: 1, query: CROWDED })
    await go(2)
    handle({ kind: 'way', id: 7, query: SHORTEST, seat: { code: 25006, lon: -107.39, lat: 24.8 } })
    const way = replies.find((reply) => reply.kind === 'way')
    expect(way?.id).toBe(7)
    expect(places.crossings[way?.way.best?.crossing ?? -1]?.port).toBe('nogales')
  })

  test('says why it cannot answer', async () => {
    const replies: RouteReply[] = []
    const handle = createHost(
      (reply) => replies.push(reply),
      () => Promise.resolve(),
    )
    handle({ kind: 'ask', id: 3, query: SHORTEST })
    await new Promise(setImmediate)
    expect(replies).toEqual([{ kind: 'failed', id: 3, reason: 'the road network is not there yet' }])
  })
})
