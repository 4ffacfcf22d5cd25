import { useEffect, useState } from 'preact/hooks'

const asked = new Map<() => Promise<unknown>, Promise<unknown>>()

function once<T>(fetch: () => Promise<T>): Promise<T> {
  const before = asked.get(fetch) as Promise<T> | undefined
  if (before) return before
  const fresh = fetch()
  asked.set(fetch, fresh)
  fresh.catch(() => asked.delete(fetch))
  return fresh
}

/** What was fetched; else why not, and how to ask again. */
export interface Fetched<T> {
  readonly value: T | null
  readonly reason: string | null
  readonly retry: () => void
}

/** Fetches a table when it is first used, once for all who use it. */
export function useFetched<T>(fetch: () => Promise<T>): Fetched<T> {
  const [state, setState] = useState<{ value: T | null; reason: string | null }>({ value: null, reason: null })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let gone = false
    once(fetch).then(
      (value) => gone || setState({ value, reason: null }),
      (error: unknown) =>
        gone || setState({ value: null, reason: error instanceof Error ? error.message : String(error) }),
    )
    return () => {
      gone = true
    }
  }, [fetch, tries])
  return { ...state, retry: () => setTries(tries + 1) }
}
