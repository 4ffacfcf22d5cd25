import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { usePage } from '../context.ts'

/** The last line of the panel: what works without a connection, and what the site is made of. */
export function OfflineFoot() {
  const { offline, words } = usePage()
  const connected = useSignal(navigator.onLine)
  useEffect(() => {
    const look = () => {
      connected.value = navigator.onLine
    }
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  const { kept, cut, licences } = words.value.offline
  const state = connected.value ? (offline.value?.kept.value ? kept : '') : cut
  return (
    <p class="quiet foot">
      <span role="status">{state}</span> <a href="./licences.html">{licences}</a>
    </p>
  )
}
