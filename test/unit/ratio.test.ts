import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betaI, betaQuantile } from '../../src/stats/beta.ts'
import { rateRatio } from '../../src/stats/ratio.ts'

describe('the rate ratio', () => {
  test('has the exact conditional interval of the textbooks', () => {
    const found = rateRatio({ count: 10, personYears: 1000 }, { count: 5, personYears: 1000 })
    expect(found?.ratio).toBe(2)
    expect(found?.low).toBeCloseTo(0.62286, 4)
    expect(found?.high).toBeCloseTo(7.4573, 3)
  })

  test('of none is 0 with an upper bound, and of none with none is not there', () => {
    const found = rateRatio({ count: 0, personYears: 100 }, { count: 4, personYears: 100 })
    expect(found?.ratio).toBe(0)
    expect(found?.low).toBe(0)
    expect(found?.high).toBeCloseTo(1.515, 2)
    expect(rateRatio({ count: 0, personYears: 1 }, { count: 0, personYears: 1 })).toBeNull()
    expect(rateRatio({ count: 3, personYears: 1 }, { count: 0, personYears: 1 })?.high).toBe(Number.POSITIVE_INFINITY)
  })

  test('turned round is its inverse', () => {
    const size = fc.integer({ min: 1, max: 40_000 })
    fc.assert(
      fc.property(size, size, fc.integer({ min: 1, max: 1e8 }), fc.integer({ min: 1, max: 1e8 }), (a, b, m, n) => {
        const there = rateRatio({ count: a, personYears: m }, { count: b, personYears: n })
        const back = rateRatio({ count: b, personYears: n }, { count: a, personYears: m })
        if (!there || !back) throw new Error('no ratio')
        expect(there.low * back.high).toBeCloseTo(1, 6)
        expect(there.low).toBeLessThan(there.ratio)
        expect(there.high).toBeGreaterThan(there.ratio)
      }),
      { numRuns: 300, seed: 7 },
    )
  })
})

describe('the beta distribution', () => {
  test('is the binomial tail for whole numbers', () => {
    const tail = [3, 4, 5].reduce((sum, k) => sum + ([1, 5, 10, 10, 5, 1][k] as number) * 0.3 ** k * 0.7 ** (5 - k), 0)
    expect(betaI(0.3, 3, 3)).toBeCloseTo(tail, 12)
  })

  test('has a quantile that undoes it', () => {
    const shape = fc.integer({ min: 1, max: 50_000 })
    fc.assert(
      fc.property(shape, shape, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (a, b, p) => {
        expect(betaI(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 6)
      }),
      { numRuns: 200, seed: 7 },
    )
  })
})
