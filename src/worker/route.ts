import { SLICE_PATHS } from '../slice/app.ts'

/** What a request asks of the worker; null leaves it to the network. */
export type Route = { readonly kind: 'slice' } | { readonly kind: 'file'; readonly path: string } | null

const SLICES: ReadonlySet<string> = new Set(SLICE_PATHS)

/**
 * Where a request goes, in a site whose root is at any address. `has` tells which paths this build keeps; what lies among
 * the assets may be of the build before.
 */
export function routeOf(
  { method, url }: Pick<Request, 'method' | 'url'>,
  root: URL,
  has: (path: string) => boolean,
): Route {
  const { origin, pathname } = new URL(url)
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return null
  const path = pathname.slice(root.pathname.length)
  if (SLICES.has(`/${path}`)) return method === 'GET' || method === 'HEAD' ? { kind: 'slice' } : null
  if (method !== 'GET') return null
  if (path === '') return { kind: 'file', path: 'index.html' }
  return has(path) || path.startsWith('assets/') ? { kind: 'file', path } : null
}
