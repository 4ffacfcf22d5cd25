import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { usePage } from './context.ts'

/** A part of the page that is fetched when it is first shown; says so meanwhile, and how to try again when that fails. */
export function Later({ load }: { load: () => Promise<ComponentType> }) {
  const { ui, say } = usePage().words.value
  const [part, setPart] = useState<{ Content: ComponentType } | 'loading' | 'failed'>('loading')
  const fetchPart = () => {
    setPart('loading')
    load().then(
      (Content) => setPart({ Content }),
      () => setPart('failed'),
    )
  }
  useEffect(fetchPart, [])
  if (part === 'loading') return <p class="quiet">{ui.loading}</p>
  if (part === 'failed')
    return (
      <div class="notice" role="alert">
        <p>{say.failed(ui.view)}</p>
        <button type="button" class="button" onClick={fetchPart}>
          {ui.retry}
        </button>
      </div>
    )
  return <part.Content />
}
