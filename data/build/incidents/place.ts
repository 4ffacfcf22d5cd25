/** ISO 3166 codes of the countries that records name; a region of several countries has none. */
const COUNTRIES: ReadonlyMap<string, string> = new Map([
  ['Afghanistan', 'AF'],
  ['Bahamas', 'BS'],
  ['Brazil', 'BR'],
  ['Canada', 'CA'],
  ['Central America', ''],
  ['China', 'CN'],
  ['Colombia', 'CO'],
  ['Ecuador', 'EC'],
  ['Guatemala', 'GT'],
  ['Honduras', 'HN'],
  ['Kosovo', 'XK'],
  ['Kyrgyzstan', 'KG'],
  ['Mexico', 'MX'],
  ['Myanmar', 'MM'],
  ['Nicaragua', 'NI'],
  ['Peru', 'PE'],
  ['Russia', 'RU'],
  ['Thailand', 'TH'],
  ['United States', 'US'],
  ['Venezuela', 'VE'],
])

/** ISO code of a country, empty for a region; an unknown name throws. */
export function countryCode(name: string | null): string {
  if (name === null) return ''
  const code = COUNTRIES.get(name)
  if (code === undefined) throw new Error(`unknown country: ${name}`)
  return code
}

/** Code of a place of Mexico: municipality, else state, else `mx`; empty abroad. */
export const placeCode = (country: string | null, municipality: string | null, state: string | null): string =>
  municipality ?? state ?? (country === 'Mexico' ? 'mx' : '')
