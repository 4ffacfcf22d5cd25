const HIDDEN = /[^\P{Cc}\t\n]|\p{Cf}|\p{Variation_Selector}/gu

/** Text without what cannot be seen: controls, zero-width and direction marks, selectors and tags; line breaks stay. */
export const cleanText = (text: string): string => text.toWellFormed().replace(HIDDEN, '').trim()

/** Small letters without accents, for comparing names. */
export const plainName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const starts = (bytes: Uint8Array, ...mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte)

/** A file as text: UTF-16 by its mark, UTF-8, else windows-1252, which any bytes are. */
export function decodeReports(bytes: Uint8Array): string {
  if (starts(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (starts(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
