import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { usePage } from './context.ts'
import { FaultText } from './FaultText.tsx'
import { loadAgain } from './loadAgain.ts'

/** A part of the page that is fetched when it is first shown; says so meanwhile, and how to try again when that fails. */
export function Later({ load }: { load: () => Promise<ComponentType> }) {
  const { ui, say } = usePage().words.value
  const [part, setPart] = useState<{ Content: ComponentType } | { reason: string } | 'loading'>('loading')
  const fetchPart = (ask: () => Promise<ComponentType>) => {
    setPart('loading')
    ask().then(
      (Content) => setPart({ Content }),
      (error: unknown) => setPart({ reason: error instanceof Error ? error.message : String(error) }),
    )
  }
  useEffect(() => fetchPart(load), [])
  if (part === 'loading') return <p class="quiet">{ui.loading}</p>
  if ('reason' in part)
    return (
      <div class="notice" role="alert">
        <p>{say.failed(ui.view)}</p>
        <p class="quiet">
          <FaultText reason={part.reason} />
        </p>
        <button type="button" class="button" onClick={() => fetchPart(() => loadAgain(load))}>
          {ui.retry}
        </button>
      </div>
    )
  return <part.Content />
}
