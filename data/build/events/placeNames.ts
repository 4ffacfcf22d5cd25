/** Names of places by code; an event's place must carry the name of its code. */
export type PlaceNames = ReadonlyMap<string, string>

/** The code of a place such as `08037 Juárez`; throws when the code is unknown or has another name. */
export function checkedCode(place: string, names: PlaceNames): string {
  if (place === 'mx') return place
  const at = place.indexOf(' ')
  const code = place.slice(0, at)
  const name = place.slice(at + 1)
  const known = names.get(code)
  if (known === undefined) throw new Error(`event tied to an unknown place: ${place}`)
  if (known !== name) throw new Error(`event tied to ${known} under another name: ${place}`)
  return code
}
