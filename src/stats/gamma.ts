const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** Natural logarithm of the gamma function, for x > 0 (Lanczos). */
export function logGamma(x: number): number {
  const z = x - 1
  const sum = LANCZOS.reduce((acc, c, i) => acc + c / (z + i + 1), 0.99999999999980993)
  const t = z + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum)
}

function series(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = a + 1; term > sum * 1e-16; n++) {
    term *= x / n
    sum += term
  }
  return sum * Math.exp(a * Math.log(x) - x - logGamma(a))
}

function fraction(a: number, x: number): number {
  const tiny = 1e-300
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let h = d
  for (let i = 1, change = 0; Math.abs(change - 1) > 1e-15; i++) {
    const an = -i * (i - a)
    b += 2
    d = an * d + b
    d = 1 / (Math.abs(d) < tiny ? tiny : d)
    c = b + an / c
    if (Math.abs(c) < tiny) c = tiny
    change = d * c
    h *= change
  }
  return h * Math.exp(a * Math.log(x) - x - logGamma(a))
}

/** Regularised lower incomplete gamma function P(a, x), for a > 0 and x >= 0. */
export function gammaP(a: number, x: number): number {
  if (x <= 0) return 0
  return x < a + 1 ? series(a, x) : 1 - fraction(a, x)
}

/** Gamma quantile with scale 1, `z` the normal quantile of `p`: Wilson-Hilferty, then Halley steps. */
export function gammaQuantile(p: number, z: number, a: number): number {
  const w = 1 / (9 * a)
  let x = a * (1 - w + z * Math.sqrt(w)) ** 3
  if (!(x > 0)) x = Math.exp((Math.log(p) + logGamma(a + 1)) / a)
  for (let i = 0; i < 60; i++) {
    const density = Math.exp((a - 1) * Math.log(x) - x - logGamma(a))
    if (density === 0) break
    const u = (gammaP(a, x) - p) / density
    const step = u / (1 - 0.5 * Math.min(1, u * ((a - 1) / x - 1)))
    const next = x - step
    x = next > 0 ? next : x / 2
    if (Math.abs(step) < 1e-13 * x) break
  }
  return x
}
