import { usePage } from '../context.ts'

/** Says quietly that there are newer figures, or a newer page, and reloads when asked. */
export function OfflineUpdate() {
  const { offline, words } = usePage()
  const found = offline.value?.update.value
  const { newData, newPage, reload } = words.value.offline
  return (
    <div role="status">
      {found ? (
        <p class="notice">
          {found.kind === 'data' ? newData : newPage}{' '}
          <button type="button" class="plain" onClick={found.take}>
            {reload}
          </button>
        </p>
      ) : null}
    </div>
  )
}
