import type { Dot } from './series.ts'

/** Dots that one line joins. A provisional run begins with the last final dot, so that the line does not break. */
export interface Run {
  readonly provisional: boolean
  readonly dots: readonly Dot[]
}

/** Cuts dots into runs: where a period is absent the line ends, where figures become provisional it changes. */
export function runsOf(dots: readonly (Dot | null)[]): Run[] {
  const runs: { provisional: boolean; dots: Dot[] }[] = []
  let before: Dot | null = null
  for (const dot of dots) {
    if (dot) {
      const joined: boolean = before !== null && dot.index === before.index + 1
      if (joined && before?.provisional === dot.provisional) runs.at(-1)?.dots.push(dot)
      else runs.push({ provisional: dot.provisional, dots: joined && before ? [before, dot] : [dot] })
    }
    before = dot
  }
  return runs
}

/** Dots that no line reaches: neither the period before nor the one after has a figure. */
export function lonelyDots(dots: readonly (Dot | null)[]): Dot[] {
  return dots.filter((dot, i): dot is Dot => dot !== null && !dots[i - 1] && !dots[i + 1])
}
