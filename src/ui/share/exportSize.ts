import type { Language } from '../../model/view.ts'
import { LOCALES } from '../../text/format.ts'

/** A file size to read: "1 kB" at least, "12.3 MB" from a million bytes. */
export function fileSize(bytes: number, lang: Language): string {
  const [unit, value] = bytes < 1e6 ? ['kilobyte', Math.max(1, bytes / 1e3)] : ['megabyte', bytes / 1e6]
  const digits = unit === 'kilobyte' ? 0 : 1
  return new Intl.NumberFormat(LOCALES[lang], { style: 'unit', unit, maximumFractionDigits: digits }).format(value)
}
