import type { EventKind } from '../model/event.ts'
import type { Language } from '../model/view.ts'

/** What is said of events, in one language. */
export interface MarkWords {
  readonly kinds: Readonly<Record<EventKind | 'own', string>>
  readonly events: string
  readonly noCause: string
  readonly count: (n: string) => string
  readonly none: string
  readonly unsure: string
  readonly all: string
  readonly filter: string
  readonly more: (n: string) => string
  readonly source: string
  readonly record: string
  readonly own: string
  readonly date: string
  readonly text: string
  readonly add: string
  readonly remove: (text: string) => string
  readonly ownNote: string
  readonly full: string
  readonly needsDay: string
  readonly failed: string
  readonly choice: string
}

const EN: MarkWords = {
  kinds: {
    massacre: 'Massacre',
    attack: 'Attack',
    'leader-death': 'Death of a leader',
    capture: 'Capture',
    escape: 'Escape',
    extradition: 'Extradition',
    split: 'Split',
    operation: 'Operation',
    uprising: 'Uprising',
    government: 'Government',
    election: 'Election',
    policy: 'Policy',
    own: 'Your event',
  },
  events: 'Events',
  noCause: 'An event beside a change is not its cause.',
  count: (n) => `${n} events`,
  none: 'No dated event is known here.',
  unsure: 'unconfirmed',
  all: 'All kinds',
  filter: 'Kinds of events',
  more: (n) => `and ${n} more, in the list below`,
  source: 'Source',
  record: 'Record',
  own: 'Your own event',
  date: 'Day',
  text: 'Text',
  add: 'Add',
  remove: (text) => `Remove ${text}`,
  ownNote: 'It stands in the link of this page, and nowhere else.',
  full: 'A link holds 20 events at most.',
  needsDay: 'Give a day and a text.',
  failed: 'Could not load the events.',
  choice: 'Every event has a source; the choice is not complete.',
}

const ES: MarkWords = {
  kinds: {
    massacre: 'Masacre',
    attack: 'Ataque',
    'leader-death': 'Muerte de un jefe',
    capture: 'Captura',
    escape: 'Fuga',
    extradition: 'Extradición',
    split: 'Ruptura',
    operation: 'Operativo',
    uprising: 'Levantamiento',
    government: 'Gobierno',
    election: 'Elección',
    policy: 'Medida de gobierno',
    own: 'Tu hecho',
  },
  events: 'Hechos',
  noCause: 'Un hecho junto a un cambio no es su causa.',
  count: (n) => `${n} hechos`,
  none: 'No se conoce aquí ningún hecho con fecha.',
  unsure: 'sin confirmar',
  all: 'Todos los tipos',
  filter: 'Tipos de hechos',
  more: (n) => `y ${n} más, en la lista de abajo`,
  source: 'Fuente',
  record: 'Registro',
  own: 'Tu propio hecho',
  date: 'Día',
  text: 'Texto',
  add: 'Agregar',
  remove: (text) => `Quitar ${text}`,
  ownNote: 'Queda en el enlace de esta página y en ningún otro lado.',
  full: 'Un enlace admite 20 hechos como máximo.',
  needsDay: 'Escribe un día y un texto.',
  failed: 'No se pudieron cargar los hechos.',
  choice: 'Cada hecho tiene su fuente; la selección no es completa.',
}

/** The words of a language. */
export const markWords = (lang: Language): MarkWords => ({ en: EN, es: ES })[lang]
