import type { CitedRecord } from './record.ts'
import type { Wording } from './wording.ts'

/** An article or post that records are coded from. */
export interface Article {
  readonly key: string
  readonly outletEn: string
  readonly outletEs: string
  /** As printed; empty when the file gives none. */
  readonly title: string
  readonly author: string
  readonly date: string
  readonly noteEn: string
  readonly noteEs: string
  readonly file: string
}

/** The articles of the records, by key; one key with two descriptions throws. */
export function listArticles(records: readonly CitedRecord[], wording: Wording): ReadonlyMap<string, Article> {
  const articles = new Map<string, Article>()
  for (const { id, sourceArticle, sourceFile } of records) {
    const { key, outlet, author, date } = sourceArticle
    const words = wording.articles.get(key)
    const article: Article = {
      key,
      outletEn: words?.outlet_en ?? outlet,
      outletEs: words?.outlet_es ?? outlet,
      title: words?.title ?? sourceArticle.title,
      author: words?.author ?? author ?? '',
      date: date ?? '',
      noteEn: words?.note_en ?? '',
      noteEs: words?.note_es ?? '',
      file: sourceFile,
    }
    const known = articles.get(key)
    if (known && JSON.stringify(known) !== JSON.stringify(article))
      throw new Error(`article told two ways: ${id}, ${key}`)
    articles.set(key, article)
  }
  const stray = [...wording.articles.keys()].find((key) => !articles.has(key))
  if (stray !== undefined) throw new Error(`wording of an unknown article: ${stray}`)
  return articles
}

/** Outlet, title and date of an article in one line. */
export const cite = ({ outletEn, title, date }: Article): string =>
  [outletEn, title === '' ? 'untitled' : `"${title}"`, date === '' ? 'undated' : date].join(', ')

/** File and line, as `name.txt:12`. */
export const locate = (file: string, line: number): string => `${file}:${line}`
