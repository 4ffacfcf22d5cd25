const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
]

/** Headers of every answer: only our own origin is ever asked, and others may embed the page. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY.join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

const YEAR_IN_SECONDS = 31_536_000

/** How a file of the built site may be kept and read: `path` is that of its address. */
export function fileHeaders(path: string): Record<string, string> {
  return {
    'Cache-Control': path.startsWith('/assets/') ? `public, max-age=${YEAR_IN_SECONDS}, immutable` : 'no-cache',
    Vary: 'Accept-Encoding',
    ...(path.startsWith('/data/') ? { 'Access-Control-Allow-Origin': '*' } : {}),
    ...(path.endsWith('.parquet') ? { 'Content-Type': 'application/vnd.apache.parquet' } : {}),
  }
}
