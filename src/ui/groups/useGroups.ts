import { useMemo } from 'preact/hooks'
import { useFetched } from '../../chart/marksFetched.ts'
import { fetchGroups } from '../../io/fetchGroups.ts'
import type { Mentions } from '../../model/group.ts'
import { type GroupView, groupView } from '../../model/groupView.ts'
import { groupsCover, type Mentioned, mentionsIn } from '../../model/groupWindow.ts'
import { usePage } from '../context.ts'

/** The groups in the press in the window of the view. */
export interface Groups {
  readonly mentions: Mentions
  readonly view: GroupView
  readonly covers: ReturnType<typeof groupsCover>
  /** Every municipality that is mentioned. */
  readonly mentioned: readonly Mentioned[]
}

/** The groups in the press; `groups` is null until they are there. */
export function useGroups(): { groups: Groups | null; reason: string | null; retry: () => void } {
  const { window, filters } = usePage().app.view.value
  const { value: mentions, reason, retry } = useFetched(fetchGroups)
  const mentioned = useMemo(() => (mentions ? mentionsIn(mentions, window) : []), [mentions, window])
  const groups = useMemo(
    () => mentions && { mentions, mentioned, view: groupView(filters, mentions), covers: groupsCover(window) },
    [mentions, mentioned, filters, window],
  )
  return { groups, reason, retry }
}
