/** What other sources say of a record. */
export type Corroboration = 'corroborated' | 'partly' | 'contested' | 'uncorroborated' | 'not-checked' | 'implausible'
