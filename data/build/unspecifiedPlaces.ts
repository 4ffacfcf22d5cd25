import type { State } from './states.ts'

/** Whose rules give an unspecified code its meaning. */
export type CodeSystem = 'inegi' | 'snsp' | 'drug-war'

type Kind = 'municipality-unspecified' | 'other-municipalities' | 'state-unspecified' | 'abroad'

/** A code that counts what has no municipality. `state` is empty when the state is unknown or the place is abroad. */
export interface UnspecifiedPlace {
  readonly code: string
  readonly system: CodeSystem
  readonly state: string
  readonly kind: Kind
  readonly nameEn: string
  readonly nameEs: string
}

type Meaning = Pick<UnspecifiedPlace, 'kind' | 'nameEn' | 'nameEs'>

const WITHOUT_STATE: ReadonlyMap<string, Meaning> = new Map([
  [
    '33000',
    { kind: 'abroad', nameEn: 'Abroad (countries not told apart)', nameEs: 'Extranjero (países sin distinguir)' },
  ],
  ['33999', { kind: 'abroad', nameEn: 'United States of America', nameEs: 'Estados Unidos de América' }],
  ['34999', { kind: 'abroad', nameEn: 'Other Latin American countries', nameEs: 'Otros países latinoamericanos' }],
  ['35999', { kind: 'abroad', nameEn: 'Other countries', nameEs: 'Otros países' }],
  ['99999', { kind: 'state-unspecified', nameEn: 'State not specified', nameEs: 'Entidad no especificada' }],
])

const UNSPECIFIED: Meaning = {
  kind: 'municipality-unspecified',
  nameEn: 'municipality not specified',
  nameEs: 'municipio no especificado',
}

const OTHER: Meaning = { kind: 'other-municipalities', nameEn: 'other municipalities', nameEs: 'otros municipios' }

const WITHIN_STATE: Readonly<Record<CodeSystem, ReadonlyMap<string, Meaning>>> = {
  inegi: new Map([['999', UNSPECIFIED]]),
  'drug-war': new Map([['999', UNSPECIFIED]]),
  snsp: new Map([
    ['998', UNSPECIFIED],
    ['999', OTHER],
  ]),
}

/** What a code means that is not a municipality; throws when its system has no such code. */
export function describeUnspecified(code: string, system: CodeSystem, states: readonly State[]): UnspecifiedPlace {
  const whole = system === 'inegi' ? WITHOUT_STATE.get(code) : undefined
  if (whole) return { code, system, state: '', ...whole }
  const state = states.find((s) => code.startsWith(s.code))
  const part = WITHIN_STATE[system].get(code.slice(2))
  if (!state || !part) throw new Error(`unknown place code of ${system}: ${code}`)
  return {
    code,
    system,
    state: state.code,
    kind: part.kind,
    nameEn: `${state.name} (${part.nameEn})`,
    nameEs: `${state.name} (${part.nameEs})`,
  }
}
