/** How long a piece of work may hold the page up, in ms. */
const BREATH = 16

/** Work in pieces: what stops it, and who is told how far it is. */
export interface Making {
  readonly signal: AbortSignal
  readonly progress: (done: number) => void
}

const pause = () => new Promise<void>((resolve) => setTimeout(resolve))

/**
 * Takes all items, with a pause for the page whenever a breath is over. `take` gives how much an item counts towards
 * the progress. Rejects with the reason of the signal when it is stopped.
 */
export async function drain<T>(
  items: Iterable<T>,
  take: (item: T) => number,
  { signal, progress }: Making,
): Promise<void> {
  let [done, since] = [0, performance.now()]
  signal.throwIfAborted()
  for (const item of items) {
    done += take(item)
    if (performance.now() - since < BREATH) continue
    progress(done)
    await pause()
    signal.throwIfAborted()
    since = performance.now()
  }
  progress(done)
}
