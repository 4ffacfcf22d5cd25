import './groups.css'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Fill } from '../../map/fill.ts'
import { groupFill } from '../../map/groups/groupFill.ts'
import { groupLabels, groupOverlay } from '../../map/groups/groupOverlay.ts'
import { usePage } from '../context.ts'
import { GroupCard } from './GroupCard.tsx'
import { GroupKey } from './GroupKey.tsx'
import { useGroups } from './useGroups.ts'

const OVERLAY = 'groups'

/** The groups in the press on the map: areas by group, codes on them, the key, and what is under the pointer. */
export function GroupLayer() {
  const page = usePage()
  const { app, fill } = page
  const map = page.map.value === 'none' ? null : page.map.value
  const palette = page.palette.value
  const theme = page.theme.value
  const { groups } = useGroups()
  const own = useRef<Fill | null>(null)
  const made = useMemo(
    () =>
      groups &&
      groupFill(
        groups.mentions,
        groups.view,
        groups.covers === 'none' ? null : groups.mentioned,
        app.atlas.drawn,
        theme,
      ),
    [groups, theme],
  )
  const overlay = useMemo(
    () => groups && groupOverlay(groupLabels(app.atlas, groups.mentions, groups.view, groups.mentioned), palette),
    [groups, palette],
  )
  useEffect(() => {
    if (!made) return
    own.current = made
    fill.value = made
  }, [made])
  useEffect(() => {
    if (overlay) map?.overlay(OVERLAY, overlay)
  }, [map, overlay])
  useEffect(
    () => () => {
      if (fill.peek() === own.current) fill.value = null
      map?.overlay(OVERLAY, null)
    },
    [map],
  )
  return groups ? (
    <>
      <GroupKey groups={groups} />
      <GroupCard groups={groups} />
    </>
  ) : null
}
