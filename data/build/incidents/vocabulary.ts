/** How good the sourcing of a record is; it rates the source, not the truth. */
export const EVIDENCE = ['official', 'reported', 'alleged', 'opinion'] as const

/** What other sources say of a record. */
export const CORROBORATION = [
  'corroborated',
  'partly',
  'contested',
  'uncorroborated',
  'not-checked',
  'implausible',
] as const

/** How sure the statement beside a record is. */
export const CONFIDENCE = ['high', 'medium', 'low'] as const

/** How exact a date is; a range has a first and a last day, month or year. */
export const DATE_PRECISION = ['day', 'month', 'year', 'range'] as const

/** Where a date or a place comes from. */
export const ORIGIN = ['article', 'inferred', 'background'] as const

/** How exact a point is. */
export const LOCATION = ['point', 'town', 'municipality', 'state', 'country'] as const

/** Core records are on by default: violence, captures, escapes, seizures. Context is statements and background. */
export const TIER = ['core', 'context'] as const

/** What kind of thing a record tells. */
export const CATEGORY = [
  'alleged-presence',
  'arrest',
  'cartel-split',
  'cartel-war',
  'civic-response',
  'clash',
  'coerced-statement',
  'collusion-claim',
  'corruption-claim',
  'covert-operation-claim',
  'disclosure',
  'discrepancy',
  'drone-attack',
  'drone-deployment',
  'eradication',
  'escape',
  'espionage',
  'extrajudicial-killing-claim',
  'handouts',
  'indictment',
  'jailbreak',
  'kidnapping',
  'mass-grave',
  'massacre',
  'military-deployment',
  'murder',
  'operation',
  'policy',
  'policy-claim',
  'political-surveillance',
  'security-force-killing',
  'seizure',
  'statement',
  'surveillance',
  'threat',
  'training-centre',
  'vigilante-takeover',
  'weapons-recovery',
  'weapons-trace',
] as const

/** Whether a record concerns Mexico, the border on the US side, or neither. */
export const SCOPE = ['mexico', 'us-border', 'outside-mexico'] as const
