import type { Group, GroupKind, Mentions } from '../model/group.ts'
import { type Bilingual, rowReaders, type TextTable } from '../model/textTable.ts'
import { fetchJson, fetchPacked } from './fetchTables.ts'
import type { PackedTable } from './packed.ts'

/** Unpacks groups and mentions. */
export function readMentions(groups: TextTable, { columns, values }: PackedTable): Mentions {
  const column = (i: number) => Uint32Array.from(values.subarray(i * columns, (i + 1) * columns))
  return {
    groups: rowReaders(groups).map(
      ({ text, both }): Group => ({
        id: text('group'),
        kind: text('kind') as GroupKind,
        name: both('name') as Bilingual,
        note: both('note') as Bilingual,
      }),
    ),
    row: column(0),
    month: column(1),
    yearOnly: column(2),
    group: column(3),
    count: column(4),
  }
}

/** Fetches the mentions of criminal groups in the press. */
export async function fetchGroups(): Promise<Mentions> {
  const [groups, mentions] = await Promise.all([fetchJson<TextTable>('groups.json'), fetchPacked('groups.bin')])
  return readMentions(groups, mentions)
}
