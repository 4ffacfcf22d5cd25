import { options } from 'preact'

/** Makes a change whose effects follow before this returns, not after the next frame: paper does not wait for one. */
export function atOnce(change: () => void): void {
  const usual = options.requestAnimationFrame
  options.requestAnimationFrame = (run) => run()
  try {
    change()
  } finally {
    if (usual) options.requestAnimationFrame = usual
    else delete options.requestAnimationFrame
  }
}
