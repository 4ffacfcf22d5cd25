import { type Column, type DescribedTable, describeTable, type Sheet } from '../incidents/column.ts'
import type { Raw } from '../raw.ts'
import { GROUPS, type Group } from './group.ts'
import { type Mentions, readMentions } from './readMentions.ts'

const SOURCE = 'OCVED 2.0, Javier Osorio and Alejandro Beltrán, 2020, doi 10.1109/IJCNN48605.2020.9207039, MIT licence'

const GROUPS_SHEET: Sheet = {
  name: 'groups',
  title: 'Criminal groups in the press',
  description:
    'The twelve values of the main actor in OCVED 2.0, with names in both languages and what the authors count under each. Two of them, unidentified and other, are not groups.',
  source: SOURCE,
  key: ['group'],
}

const MENTIONS_SHEET: Sheet = {
  name: 'groups-mentions',
  title: 'Mentions of criminal groups in the press, 2000-2018',
  description:
    'How often a group is named in press reports about a municipality, by month. Mentions are neither deaths nor presence: they follow what newspapers wrote and what a programme read in it. A municipality, month or group without a row had no mention. The number of repetitions that the source counts within a day is left out, as its files do not define it.',
  source: SOURCE,
  key: ['code', 'month', 'group'],
}

const GROUP_COLUMNS: readonly Column<Group>[] = [
  { name: 'group', type: 'text', required: true, description: 'Id of the group.', write: (g) => g.id },
  { name: 'name_en', type: 'text', required: true, description: 'Name in English.', write: (g) => g.nameEn },
  { name: 'name_es', type: 'text', required: true, description: 'Name in Spanish.', write: (g) => g.nameEs },
  {
    name: 'kind',
    type: 'text',
    required: true,
    values: ['group', 'unidentified', 'other'],
    description: 'Whether it is a named group; unidentified and other never count as a dominant group.',
    write: (g) => g.kind,
  },
  { name: 'source_name', type: 'text', required: true, description: 'Name in the source.', write: (g) => g.actor },
  { name: 'note_en', type: 'text', required: true, description: 'What it holds, in English.', write: (g) => g.noteEn },
  { name: 'note_es', type: 'text', required: true, description: 'What it holds, in Spanish.', write: (g) => g.noteEs },
]

const MENTION_COLUMNS: readonly Column<Mentions>[] = [
  { name: 'code', type: 'code', required: true, description: 'Municipality, five digits.', write: (m) => m.code },
  {
    name: 'month',
    type: 'date',
    required: true,
    description: 'Month of the report, as 2010-03; only the year, as 2007, where the source gives month 0.',
    write: (m) => m.month,
  },
  { name: 'group', type: 'text', required: true, description: 'Id of the group.', write: (m) => m.group },
  {
    name: 'mentions',
    type: 'integer',
    required: true,
    description: 'Rows of the source: one a day, municipality and actor within the group.',
    write: (m) => String(m.count),
  },
]

/** Builds the tables of criminal groups and their mentions from the folder of raw files. */
export function buildGroups(raw: Raw): DescribedTable[] {
  return [
    describeTable(GROUPS_SHEET, GROUP_COLUMNS, GROUPS),
    describeTable(MENTIONS_SHEET, MENTION_COLUMNS, readMentions(raw)),
  ]
}
