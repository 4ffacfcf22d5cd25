import { useEffect, useRef, useState } from 'preact/hooks'
import { offsetOfSlot } from '../../map/incidents/incidentPoints.ts'
import type { MexicoMap } from '../../map/mexicoMap.ts'
import type { Hit } from '../../map/overlays.ts'

interface Props {
  readonly map: MexicoMap
  readonly layers: readonly string[]
  readonly name: string
  readonly label: (hit: Hit) => string
  readonly point: (hit: Hit | null) => void
  readonly pick: (hit: Hit) => void
}

function shift({ properties }: Hit): readonly [number, number] {
  return offsetOfSlot(properties.slot)
}

const sameSpots = (a: readonly Hit[], b: readonly Hit[]) =>
  a.length === b.length && a.every((hit, i) => hit.x === b[i]?.x && hit.y === b[i]?.y && hit.layer === b[i]?.layer)

const STEPS = new Map([
  ['ArrowRight', 1],
  ['ArrowDown', 1],
  ['ArrowLeft', -1],
  ['ArrowUp', -1],
])

/**
 * A button over every marker that the map shows, for the keyboard and for readers that speak; the pointer goes through
 * to the map. One of them is in the order of tabs, the arrow keys go to the next.
 */
export function MapSpots({ map, layers, name, label, point, pick }: Props) {
  const [spots, setSpots] = useState<readonly Hit[]>([])
  const [at, setAt] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const look = () => {
      const found = map.spots(layers)
      setSpots((before) => (sameSpots(before, found) ? before : found))
    }
    look()
    return map.onRest(look)
  }, [map])
  const current = Math.min(at, spots.length - 1)
  const go = (to: number) => {
    setAt(to)
    list.current?.querySelectorAll('button')[to]?.focus()
  }
  if (spots.length === 0) return null
  return (
    <ul ref={list} class="spots" aria-label={name}>
      {spots.map((spot, i) => {
        const [dx, dy] = shift(spot)
        return (
          <li key={`${spot.layer} ${spot.properties.id ?? `${spot.lon} ${spot.lat}`}`}>
            <button
              type="button"
              class="spot"
              style={{ left: `${spot.x + dx}px`, top: `${spot.y + dy}px` }}
              tabIndex={i === current ? 0 : -1}
              aria-label={label(spot)}
              onFocus={() => {
                setAt(i)
                point(spot)
              }}
              onBlur={() => point(null)}
              onClick={() => pick(spot)}
              onKeyDown={(event) => {
                const step = STEPS.get(event.key)
                if (step === undefined) return
                event.preventDefault()
                go((i + step + spots.length) % spots.length)
              }}
            />
          </li>
        )
      })}
    </ul>
  )
}
