import type { RoadNetwork, RoadPlaces } from '../../model/roads.ts'
import { MOST_ITERATIONS } from '../../routing/congestion.ts'
import type { CostKind } from '../../routing/cost.ts'
import {
  type Answer,
  answer,
  answerWithCongestion,
  createModel,
  type RouteModel,
  wayOutOf,
} from '../../routing/model.ts'
import type { WayOut } from '../../routing/routes.ts'
import { hindranceOf } from '../../routing/whatIf.ts'

/** What the model is asked for; `blocked` are the words of `block=`. */
export interface RouteQuery {
  readonly by: CostKind
  readonly congestion: boolean
  readonly blocked: readonly string[]
}

/** A seat from which a way out is asked: its code as a number, longitude and latitude in degrees. */
export interface Seat {
  readonly code: number
  readonly lon: number
  readonly lat: number
}

/** What the page tells the worker. A later `ask` takes the place of an earlier one, a later `way` likewise. */
export type RouteRequest =
  | { readonly kind: 'load'; readonly network: RoadNetwork; readonly places: RoadPlaces }
  | { readonly kind: 'ask'; readonly id: number; readonly query: RouteQuery }
  | { readonly kind: 'stop' }
  | { readonly kind: 'way'; readonly id: number; readonly query: RouteQuery; readonly seat: Seat }

/** How far the work on congestion has come: iterations done and the relative gap after each. */
export interface Convergence {
  readonly gaps: readonly number[]
  readonly most: number
  /** Whether it was stopped before it converged. */
  readonly stopped: boolean
}

/** What the worker tells the page. */
export type RouteReply =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer; readonly convergence: Convergence | null }
  | { readonly kind: 'progress'; readonly id: number; readonly convergence: Convergence }
  | { readonly kind: 'way'; readonly id: number; readonly way: WayOut }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string }

/**
 * Answers requests one at a time, the latest first: a later question ends the work on an earlier one, which then is
 * never answered. Between iterations it lets other messages in by `pause`. `stop` ends the work with what there is.
 */
export function createHost(
  post: (reply: RouteReply) => void,
  pause: () => Promise<void>,
): (request: RouteRequest) => void {
  let model: RouteModel | null = null
  let latest = -1
  let stopped = false

  const question = ({ places }: RouteModel, { by, blocked }: RouteQuery) => ({
    by,
    hindrance: hindranceOf(blocked, places.crossings, (code) => places.access.has(code)).hindrance,
  })
  const converge = async (known: RouteModel, id: number, query: RouteQuery): Promise<void> => {
    const gaps: number[] = []
    stopped = false
    for (const { step, answerOf } of answerWithCongestion(known, question(known, query))) {
      gaps.push(step.gap)
      post({ kind: 'progress', id, convergence: { gaps: [...gaps], most: MOST_ITERATIONS, stopped: false } })
      if (stopped || step.last) {
        post({ kind: 'answer', id, answer: answerOf(), convergence: { gaps, most: MOST_ITERATIONS, stopped } })
        return
      }
      await pause()
      if (latest !== id) return
    }
  }
  const handle = async (request: RouteRequest): Promise<void> => {
    if (request.kind === 'load') model = createModel(request.network, request.places)
    else if (request.kind === 'stop') stopped = true
    else if (!model) throw new Error('the road network is not there yet')
    else if (request.kind === 'way') {
      const { id, query, seat } = request
      post({ kind: 'way', id, way: wayOutOf(model, question(model, query), seat) })
    } else {
      latest = request.id
      if (request.query.congestion) await converge(model, request.id, request.query)
      else
        post({
          kind: 'answer',
          id: request.id,
          answer: answer(model, question(model, request.query)),
          convergence: null,
        })
    }
  }
  return (request) => {
    handle(request).catch((error: unknown) => {
      const id = 'id' in request ? request.id : -1
      post({ kind: 'failed', id, reason: error instanceof Error ? error.message : String(error) })
    })
  }
}
