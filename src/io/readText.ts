import { ReadError } from './readError.ts'

/** How the bytes of a text file are meant. `windows-1252` holds Latin-1; `detect` is UTF-8, else windows-1252. */
export type Encoding = 'utf-8' | 'windows-1252' | 'detect'

/** A file as text, without byte order mark, and the encoding that it had. */
export interface DecodedText {
  readonly text: string
  readonly encoding: Exclude<Encoding, 'detect'>
}

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte)

const CONTROL = /[^\P{Cc}\t\n\r]/u

/** What bytes 80 to 9f mean in windows-1252; Node 20 leaves them as control characters. */
const WINDOWS_1252_80_TO_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const fromWindows = (text: string) =>
  text.replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252_80_TO_9F[c.charCodeAt(0) - 0x80] as string)

function decode(bytes: Uint8Array, encoding: DecodedText['encoding']): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return encoding === 'windows-1252' ? fromWindows(text) : text
  } catch {
    return null
  }
}

/**
 * Decodes a whole file at once, so that no character is cut in two. UTF-16, bytes that are not of the encoding, and
 * control characters throw a `ReadError`.
 */
export function readText(file: string, bytes: Uint8Array, encoding: Encoding = 'utf-8'): DecodedText {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff))
    throw new ReadError('UTF-16 text, save it as UTF-8,', { file })
  const tried = encoding === 'detect' ? (['utf-8', 'windows-1252'] as const) : [encoding]
  for (const candidate of tried) {
    const text = decode(bytes, candidate)
    if (text === null) continue
    const control = CONTROL.exec(text)
    if (control) {
      const row = text.slice(0, control.index).split('\n').length
      throw new ReadError('control character', { file, row, value: control[0] })
    }
    return { text, encoding: candidate }
  }
  throw new ReadError(`text that is not ${encoding}`, { file })
}
