import { fileURLToPath } from 'node:url'
import { readNetwork, readRoadPlaces } from '../../data/pack/roads.ts'
import { createModel, type Question, type RouteModel } from '../../src/routing/model.ts'
import { hindranceOf } from '../../src/routing/whatIf.ts'

const folder = fileURLToPath(new URL('../../geo', import.meta.url))
let made: RouteModel | null = null

/** The model on the committed network. */
export function realModel(): RouteModel {
  made ??= createModel(readNetwork(folder), readRoadPlaces(folder))
  return made
}

/** A question by travel time with the words of `block=`; throws on a word that names nothing. */
export function asked(...words: string[]): Question {
  const { places } = realModel()
  const { hindrance, unknown } = hindranceOf(words, places.crossings, (code) => places.access.has(code))
  if (unknown.length > 0) throw new Error(`names nothing: ${unknown.join()}`)
  return { by: 'time', hindrance }
}

/** Numbers from 0 to 1 that are the same each time. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
