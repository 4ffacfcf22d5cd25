import { useEffect } from 'preact/hooks'
import { type Fault, usePage } from '../context.ts'
import { FaultText } from '../FaultText.tsx'

/**
 * Parts that could not be loaded, by name, each with a way to try again; the rest of the page goes on. A connection that
 * comes back tries all of them again.
 */
export function OfflineFaults() {
  const { faults, words, forgive } = usePage()
  const { ui, offlineSay } = words.value
  const again = (fault: Fault) => {
    forgive(fault)
    fault.retry?.()
  }
  useEffect(() => {
    const all = () => {
      for (const fault of faults.value) if (fault.retry) again(fault)
    }
    window.addEventListener('online', all)
    return () => window.removeEventListener('online', all)
  }, [])
  return faults.value.map((fault) => (
    <div role="alert" class="notice" key={fault.reason}>
      <p>
        <FaultText reason={fault.reason} say={offlineSay.missing} />
      </p>
      <p class="offers">
        {fault.retry ? (
          <button type="button" class="button" onClick={() => again(fault)}>
            {ui.retry}
          </button>
        ) : null}
        <button type="button" class="button" onClick={() => forgive(fault)}>
          {ui.close}
        </button>
      </p>
    </div>
  ))
}
