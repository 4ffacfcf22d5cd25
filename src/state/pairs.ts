/** A link cut into its keys and raw values, in the order they were written. */
export type Pairs = readonly (readonly [key: string, value: string])[]

/** Undoes percent-encoding; text that is not encoded right is taken as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Cuts `#a=1&b=2`, with or without the hash, into decoded pairs. A part without `=` has an empty value. */
export function readPairs(link: string): Pairs {
  return link
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const cut = part.indexOf('=')
      return cut < 0 ? [decode(part), ''] : [decode(part.slice(0, cut)), decode(part.slice(cut + 1))]
    })
}

const KEPT: Readonly<Record<string, string>> = { '%2C': ',', '%3A': ':', '%2F': '/', '%7E': '~' }

/** Percent-encodes all but what reads well in a link: letters, digits and `-_.!~*'(),:/`. Lone surrogates become U+FFFD. */
const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(/%2C|%3A|%2F|%7E/g, (found) => KEPT[found] as string)

/** Joins pairs into `a=1&b=2`. */
export const writePairs = (pairs: Pairs): string =>
  pairs.map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&')
