import { useEffect, useState } from 'preact/hooks'
import { usePage } from '../context.ts'

interface Code {
  readonly size: number
  readonly path: string
}

const pathOf = (rows: readonly (readonly boolean[])[]) =>
  rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')

async function codeOf(link: string): Promise<Code | null> {
  const { encode } = await import('uqr')
  try {
    const { size, data } = encode(link, { ecc: 'L', boostEcc: true, border: 4 })
    return { size, path: pathOf(data) }
  } catch {
    return null
  }
}

/** A link as a QR code, dark on light in every theme as scanners want it. */
export function ShareQr({ link }: { link: string }) {
  const { words, complain } = usePage()
  const { share } = words.value
  const [code, setCode] = useState<Code | null | undefined>(undefined)
  useEffect(() => {
    let gone = false
    codeOf(link).then((made) => gone || setCode(made), complain)
    return () => {
      gone = true
    }
  }, [link])
  if (code === undefined) return <div class="qr" />
  if (code === null) return <p class="quiet">{share.qrTooLong}</p>
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${code.size} ${code.size}`}
      role="img"
      aria-label={share.qr}
      shape-rendering="crispEdges"
    >
      <path class="qr-ground" d={`M0 0h${code.size}v${code.size}h-${code.size}z`} />
      <path class="qr-dots" d={code.path} />
    </svg>
  )
}
