import { bilingual, type Column, choice, type DescribedTable, describeTable, text } from '../incidents/column.ts'
import type { Raw } from '../raw.ts'
import { municipalityCode } from '../tableSpec.ts'
import { GROUPS, type Group } from './group.ts'
import { type Mentions, readMentions } from './readMentions.ts'

const PRODUCER = 'Osorio and Beltrán (OCVED)'

const GROUP_COLUMNS: readonly Column<Group>[] = [
  text('group', 'Id of the group.', ({ id }) => id),
  ...bilingual<Group>('name', 'Name', (g, language) => (language === 'en' ? g.nameEn : g.nameEs)),
  choice(
    'kind',
    ['group', 'unidentified', 'other'],
    'Whether it is a named group; unidentified and other never count as a dominant group.',
    ({ kind }) => kind,
  ),
  text('source_name', 'Name in the source.', ({ actor }) => actor),
  ...bilingual<Group>('note', 'What it holds', (g, language) => (language === 'en' ? g.noteEn : g.noteEs)),
]

const MENTION_COLUMNS: readonly Column<Mentions>[] = [
  { ...municipalityCode('code'), write: ({ code }) => code },
  {
    ...text('month', 'Month of the report, as 2010-03; the year alone where the source gives month 0.', (m) => m.month),
    pattern: '20(0[0-9]|1[0-8])(-(0[1-9]|1[0-2]))?',
  },
  { ...text('group', 'Id of the group.', (m) => m.group), from: ['groups', 'group'] },
  {
    name: 'mentions',
    type: 'integer',
    unit: 'mentions',
    minimum: 1,
    description: 'Rows of the source: one a day, municipality and actor within the group.',
    write: ({ count }) => String(count),
  },
]

/** Builds the tables of criminal groups and of their mentions from the folder of raw files. */
export const buildGroups = (raw: Raw): DescribedTable[] => [
  describeTable(
    {
      name: 'groups',
      title: 'Criminal groups in the press',
      description:
        'The twelve values of the main actor in OCVED 2.0, with names in both languages and what the authors count under each. Two of them, unidentified and other, are not groups.',
      key: ['group'],
      producer: PRODUCER,
      sources: ['groups', 'own'],
      absent: 'All there are have a row.',
    },
    GROUP_COLUMNS,
    GROUPS,
  ),
  describeTable(
    {
      name: 'groups-mentions',
      title: 'Mentions of criminal groups in the press',
      description:
        'How often a group is named in press reports about a municipality, by month. Mentions are neither deaths nor presence: they follow what newspapers wrote and what a programme read in it. How often a report repeats a name within a day is left out, as the source does not define its counter.',
      key: ['code', 'month', 'group'],
      producer: PRODUCER,
      sources: ['groups'],
      coverage: ['2000-01', '2018-12'],
      absent: 'A municipality, month and group without a row has no mention.',
    },
    MENTION_COLUMNS,
    readMentions(raw),
  ),
]
