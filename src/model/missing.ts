/** Why a figure is not there. Never written as 0, NaN or an empty text inside the program. */
export type Missing = 'not-covered' | 'not-yet-created' | 'no-population' | 'unspecified-place'
