import type { Language } from './view.ts'

/** A table as it is published: names of columns, and the text of every cell. */
export interface TextTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>

/** Reads the cells of a row by the name of their column; a column that is not there throws. */
export interface RowReader {
  readonly text: (column: string) => string
  /** The text in both languages; null when it is empty. */
  readonly both: (column: string) => Bilingual | null
  readonly number: (column: string) => number | null
  readonly list: (column: string) => readonly string[]
}

/** A reader for each row of a table. */
export function rowReaders({ columns, rows }: TextTable): RowReader[] {
  const at = new Map(columns.map((column, i) => [column, i]))
  return rows.map((row) => {
    const text = (column: string) => {
      const i = at.get(column)
      if (i === undefined) throw new Error(`a table without the column ${column}`)
      return row[i] as string
    }
    return {
      text,
      both: (column) => {
        const both = { en: text(`${column}_en`), es: text(`${column}_es`) }
        return both.en === '' ? null : both
      },
      number: (column) => (text(column) === '' ? null : Number(text(column))),
      list: (column) => (text(column) === '' ? [] : text(column).split(' ')),
    }
  })
}
